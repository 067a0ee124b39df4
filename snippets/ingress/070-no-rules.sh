# No rule, no open port
# @zh: 没有规则，端口就不开
# @exit: 7
# @expect: Could not connect to server

node=$(kubectl get node <<worker1>> -o jsonpath='{.status.addresses[?(@.type=="InternalIP")].address}')
curl -sS --max-time 5 "http://$node/"
