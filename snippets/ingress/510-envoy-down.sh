# Break 4: no Envoy on the nodes
# @zh: 故障 4：节点上没有 Envoy
# @within: 1m
# @exit: 7
# @matches: ^daemonset.apps/envoy patched.*\n(?: \[000\]\n)?curl: \(7\) Failed to connect to shop.example.com port 80 .*: Could not connect to server$

kubectl -n projectcontour patch daemonset envoy -p '{"spec":{"template":{"spec":{"nodeSelector":{"drill/edge":"yes"}}}}}'
ask --max-time 5 http://shop.example.com/
