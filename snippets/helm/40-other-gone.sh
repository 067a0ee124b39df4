# Take it away again: the namespace stays
# @zh: 再删掉：命名空间还在
# @on: toolbox
# @timeout: 3m
# @matches: ^release "shop" uninstalled\ndrill-staging +Active
# @expect: namespace "drill-staging" deleted

helm uninstall shop --namespace drill-staging --wait --timeout 90s
kubectl get namespace drill-staging --no-headers
kubectl delete namespace drill-staging
