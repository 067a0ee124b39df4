# What the cluster says
# @zh: 集群怎么说
# @on: toolbox
# @within: 2m
# @matches: ^nginx:1\.62 (ErrImagePull|ImagePullBackOff)$
# @matches: ^shop-web +3/3 +1 +3 

kubectl get pods -l app.kubernetes.io/instance=shop -o json \
  | jq -r '.items[].status.containerStatuses[]? | select(.state.waiting) | "\(.image) \(.state.waiting.reason)"'
kubectl get deployment shop-web
