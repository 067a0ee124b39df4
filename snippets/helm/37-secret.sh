# Where a release is kept
# @zh: release 存在哪里
# @on: toolbox
# @matches: ^sh\.helm\.release\.v1\.shop\.v1 +helm\.sh/release\.v1 +1
# @matches: ^shop 1 deployed$

kubectl get secret -l owner=helm
kubectl get secret sh.helm.release.v1.shop.v1 -o jsonpath='{.data.release}' \
  | base64 -d | base64 -d | gzip -d | jq -r '"\(.name) \(.version) \(.info.status)"'
