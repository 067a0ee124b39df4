# One name in TLS, another in the request
# @zh: TLS 里一个域名，请求里另一个
# @expect: [421]

ask --cacert shop.crt -H 'Host: www.example.com' https://shop.example.com/
