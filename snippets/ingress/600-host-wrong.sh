# Break 7: a name that no rule has
# @zh: 故障 7：没有规则写这个域名
# @within: 30s
# @expect: [404]
# @matches: ^new +www.exmaple.com
# @matches: ^shop +shop.example.com

kubectl patch ingress new --type json \
  -p '[{"op": "replace", "path": "/spec/rules/0/host", "value": "www.exmaple.com"}]'
ask http://www.example.com/
kubectl get ingress --all-namespaces -o custom-columns=INGRESS:.metadata.name,HOSTS:.spec.rules[*].host
