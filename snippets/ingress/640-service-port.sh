# Break 9: the Service exists, the port does not
# @zh: 故障 9：Service 有，端口没有
# @within: 30s
# @matches: ^shop-\S+ answers /api \[200\]
# @matches: /api +api:web \(\)
# @matches: level=error .*port \\"web\\" on service \\"shop/api\\" not matched

kubectl patch ingress shop --type json \
  -p '[{"op": "replace", "path": "/spec/rules/0/http/paths/1/backend/service", "value": {"name": "api", "port": {"name": "web"}}}]'
ask http://shop.example.com/api
kubectl describe ingress shop | grep /api
kubectl -n projectcontour logs -l app=contour --tail 200 | grep 'level=error' | tail -n 1
