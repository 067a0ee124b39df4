# Install it
# @zh: 安装
# @on: toolbox
# @within: 90s
# @timeout: 90s
# @matches: ^STATUS: deployed$
# @matches: ^customresourcedefinition\.apiextensions\.k8s\.io/backups\.drill\.example\.com$
# @matches: ^persistentvolumeclaim/data-db-0$
# @matches: ^secret/db-key$

helm upgrade --install db ./state | grep ^STATUS
kubectl get customresourcedefinition backups.drill.example.com -o name
kubectl get persistentvolumeclaim,secret -l '!owner' -o name
