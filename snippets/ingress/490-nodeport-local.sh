# Break 3: a NodePort on a node without Envoy
# @zh: 故障 3：访问没有 Envoy 的节点的 NodePort
# @exit: 28
# @matches: ^Local$
# @matches: ^curl: \(28\) Connection timed out after [3-9]\d{3} milliseconds$

kubectl -n projectcontour get service envoy -o jsonpath='{.spec.externalTrafficPolicy}{"\n"}'
port=$(kubectl -n projectcontour get service envoy -o jsonpath='{.spec.ports[?(@.name=="http")].nodePort}')
ask --max-time 3 --connect-to "::$other:$port" http://shop.example.com/
