# Apply it, and ask both ways
# @zh: 应用，两种方式都访问一次
# @within: 30s
# @matches: ^ingress.networking.k8s.io/shop (configured|unchanged)$
# @matches: (?s)shop-\S+ answers / \[200\]\nshop-\S+ answers / \[200\]

kubectl apply -f tls.yaml
ask --cacert shop.crt https://shop.example.com/
ask http://shop.example.com/
