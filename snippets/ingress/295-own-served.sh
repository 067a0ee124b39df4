# It is served
# @zh: 已经生效
# @within: 30s
# @matches: ^shop-\S+ answers / \[200\]

ask --cacert www.crt https://www.example.com/
