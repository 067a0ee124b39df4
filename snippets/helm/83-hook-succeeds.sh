# It succeeds, and stays when the release is uninstalled
# @zh: 任务成功；卸载 release，它还留着
# @on: toolbox
# @timeout: 6m
# @matches: ^STATUS: deployed$
# @expect: release "shop" uninstalled
# @matches: ^job\.batch/shop-web-check$
# @expect: job.batch "shop-web-check" deleted

helm upgrade shop ./web -f shop.yaml --wait --timeout 2m | grep ^STATUS
helm uninstall shop --wait --timeout 90s
kubectl get jobs -o name
kubectl delete job shop-web-check
