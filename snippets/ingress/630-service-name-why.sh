# What describe and the controller say
# @zh: describe 和控制器怎么说
# @within: 30s
# @matches: /api +apl:http \(<error: services "apl" not found>\)
# @matches: level=error msg="service is not found".*service \\"shop/apl\\" not found

kubectl describe ingress shop | grep /api
kubectl -n projectcontour logs -l app=contour --tail 200 | grep 'level=error' | tail -n 1
