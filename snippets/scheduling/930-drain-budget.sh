# The budget refuses
# @zh: 中断预算不放行
# @timeout: 2m
# @exit: 1
# @expect: (will retry after 5s): Cannot evict pod as it would violate the pod's disruption budget.
# @expect: global timeout reached: 20s
# @like: shop 2 N/A 0 ...

kubectl delete pod alone
kubectl get poddisruptionbudget shop
kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 20s
