# No rule, no open port
# @zh: 没有规则，端口就不开
# @exit: 7
# @matches: \Acurl: \(7\) Failed to connect to \S+ port 80 after \d+ ms: Could not connect to server\n\Z

node=$(kubectl get node <<worker1>> -o jsonpath='{.status.addresses[?(@.type=="InternalIP")].address}')
curl -sS --max-time 5 "http://$node/"
