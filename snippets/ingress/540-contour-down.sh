# Break 5: Contour is gone, Envoy is not
# @zh: 故障 5：Contour 没了，Envoy 还在
# @timeout: 2m
# @matches: ^deployment\.apps/contour scaled\n(pod/contour-\S+ condition met\n)*ingress\.networking\.k8s\.io/new created$
# @matches: ^shop-\S+ answers / \[200\]
# @matches: ^ *\[404\]

kubectl -n projectcontour scale deployment contour --replicas 0
kubectl -n projectcontour wait --for delete pod -l app=contour --timeout 60s
kubectl create ingress new --class contour --rule 'www.example.com/*=shop:http'
ask http://shop.example.com/
ask http://www.example.com/
