# The Ingress beside it still works
# @zh: 旁边的 Ingress 照常工作
# @within: 30s
# @matches: (?s)shop-\S+ answers / \[200\]\nshop-\S+ answers / \[200\]

ask http://shop.example.com/
ask --cacert shop.crt https://shop.example.com/
