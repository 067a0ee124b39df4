# Remove the releases and the namespace
# @zh: 删除 release 和命名空间
# @on: toolbox
# @timeout: 6m
# @matches: ^release "four" uninstalled\nrelease "three" uninstalled$
# @expect: No resources found in drill-helm namespace.
# @matches: ^Context ".+" modified\.$
# @expect: namespace "drill-helm" deleted
# @matches: ^No resources found$

helm list --namespace drill-helm --short | xargs -r helm uninstall --namespace drill-helm --wait --timeout 90s
kubectl get secret --namespace drill-helm -l owner=helm
kubectl config set-context --current --namespace "$(cat ~/namespace.before)" && rm ~/namespace.before
kubectl delete namespace drill-helm
kubectl get secret -l owner=helm --all-namespaces
