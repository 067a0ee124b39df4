# Uninstall, and look at what is left
# @zh: 卸载，看看还剩什么
# @on: toolbox
# @timeout: 2m
# @expect: These resources were kept due to the resource policy:
# @expect: [Secret] db-key
# @matches: ^customresourcedefinition\.apiextensions\.k8s\.io/backups\.drill\.example\.com$
# @matches: ^persistentvolumeclaim/data-db-0$
# @matches: ^secret/db-key$

helm uninstall db --wait --timeout 90s
kubectl get customresourcedefinition backups.drill.example.com -o name
kubectl get persistentvolumeclaim,secret -l '!owner' -o name
