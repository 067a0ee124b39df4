# Same node yes, other node no
# @zh: 同节点通，跨节点不通
# @timeout: 90s
# @matches: \Anear answers /$
# @matches: ^curl: \(28\) Connection timed out after [3-9]\d{3} milliseconds$
# @matches: ^ *\d+ +\d+ DROP .*/24

kubectl exec probe -- curl -sS --max-time 3 -w '\n' "$near"
kubectl exec probe -- curl -sS --max-time 3 "$far" || true
on_node <<worker1>> iptables -t mangle -nvL FORWARD 1
