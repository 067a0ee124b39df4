# Send everybody to HTTPS
# @zh: 全部转到 HTTPS
# @within: 30s
# @expect: HTTP/1.1 301 Moved Permanently
# @expect: location: https://shop.example.com/api

kubectl annotate --overwrite ingress shop ingress.kubernetes.io/force-ssl-redirect=true
curl -sSI http://shop.example.com/api
