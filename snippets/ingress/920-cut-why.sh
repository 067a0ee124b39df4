# Same node yes, other node no
# @zh: 同节点通，跨节点不通
# @timeout: 90s
# @expect: near answers /
# @expect: Connection timed out
# @matches: ^ *\d+ +\d+ DROP .*/24

kubectl exec probe -- curl -sS --max-time 3 -w '\n' "$near"
kubectl exec probe -- curl -sS --max-time 3 "$far" || true
on_node <<worker1>> iptables -t mangle -nvL FORWARD 1
