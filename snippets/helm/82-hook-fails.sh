# The job fails, and nothing is upgraded
# @zh: 任务失败，什么都不会升级
# @on: toolbox
# @timeout: 3m
# @expect: Error: UPGRADE FAILED: pre-upgrade hooks failed
# @matches: shop-web-check (not ready\. status: Failed|failed: BackoffLimitExceeded)
# @matches: ^exit code 1$
# @matches: ^from 1 replicas on$
# @matches: ^shop-web +3/3 

helm upgrade shop ./web -f shop.yaml --set replicaCount=1 --timeout 60s > /dev/null || echo "exit code $?"
kubectl logs job/shop-web-check
kubectl get deployment shop-web
