# The Secret is not there
# @zh: Secret 不存在
# @within: 30s
# @exit: 35
# @matches: ^ingress.networking.k8s.io/www patched.*\ncurl: \(35\) Recv failure: Connection reset by peer

kubectl patch ingress www -p '{"spec":{"tls":[{"hosts":["www.example.com"],"secretName":"www-tls"}]}}'
curl -sS --cacert shop.crt https://www.example.com/
