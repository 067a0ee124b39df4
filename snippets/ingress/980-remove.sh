# Remove the applications, the Gateway, Contour, and all kinds that came with them
# @zh: 拆除应用、Gateway、Contour，以及随之而来的所有资源类型
# @timeout: 8m
# @matches: ^Context "\S+" modified\.\nnamespace "shop" deleted$
# @expect: gatewayclass.gateway.networking.k8s.io "contour" deleted
# @expect: customresourcedefinition.apiextensions.k8s.io "httproutes.gateway.networking.k8s.io" deleted
# @expect: namespace "projectcontour" deleted
# @expect: clusterrole.rbac.authorization.k8s.io "contour" deleted
# @absent: No such file

cd /root/ingress
kubectl config set-context --current --namespace "$(cat namespace.before)"
kubectl delete namespace shop --ignore-not-found
kubectl delete ingressclass contour --ignore-not-found
kubectl delete -f gateway.yaml --ignore-not-found
kubectl delete -f https://raw.githubusercontent.com/projectcontour/contour/v<<contour>>/examples/gateway/00-crds.yaml --ignore-not-found
kubectl delete -f https://projectcontour.io/quickstart/v<<contour>>/contour.yaml --ignore-not-found
