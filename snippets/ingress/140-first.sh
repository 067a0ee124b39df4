# Apply them and ask
# @zh: 应用规则并访问
# @within: 30s
# @matches: ^shop-\S+ answers / \[200\]

kubectl apply -f rules.yaml
ask http://shop.example.com/
