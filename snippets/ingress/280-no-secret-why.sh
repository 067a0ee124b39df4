# Who says so? Only the controller's log
# @zh: 谁会说出原因？只有控制器的日志
# @within: 30s
# @matches: unresolved secret reference.*Secret not found.*secret=shop/www-tls
# @matches: Events: +<none>

kubectl describe ingress www | tail -n 2
kubectl -n projectcontour logs -l app=contour --tail 200 | grep 'level=error' | tail -n 1
