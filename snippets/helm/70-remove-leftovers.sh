# Remove them, if you are sure
# @zh: 确定不要了，再删
# @on: toolbox
# @timeout: 2m
# @expect: persistentvolumeclaim "data-db-0" deleted
# @expect: secret "db-key" deleted
# @expect: "backups.drill.example.com" deleted

kubectl delete persistentvolumeclaim data-db-0
kubectl delete secret db-key
kubectl delete customresourcedefinition backups.drill.example.com
rm -r state
