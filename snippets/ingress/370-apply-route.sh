# Apply it and ask, over HTTP and HTTPS
# @zh: 应用并访问，HTTP 和 HTTPS 各一次
# @within: 2m
# @stable: 5
# @matches: ^httproute.gateway.networking.k8s.io/pay \w+\napi-\S+ answers / \[200\]$
# @matches: ^api-\S+ answers /outer/x \[200\]
# @expect: HTTP/1.1 301 Moved Permanently
# @expect: location: http://pay.example.com/new/x
# @matches: ^\S+ answers /tls \[200\]

kubectl apply -f route.yaml
ask -H 'x-canary: yes' http://pay.example.com/
ask http://pay.example.com/inner/x
curl -sSI http://pay.example.com/old/x
ask --cacert pay.crt https://pay.example.com/tls
