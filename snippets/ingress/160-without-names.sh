# The same without DNS, and through the NodePort
# @zh: 不经过 DNS，以及经 NodePort 访问
# @matches: \Ashop-\S+ answers / \[200\]\nshop-\S+ answers / \[200\]\n\Z

ask --resolve "shop.example.com:80:$node" http://shop.example.com/
port=$(kubectl -n projectcontour get service envoy -o jsonpath='{.spec.ports[?(@.name=="http")].nodePort}')
ask --connect-to "::$node:${port:?}" http://shop.example.com/
