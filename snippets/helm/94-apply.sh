# Helm 3 updates, Helm 4 applies on the server
# @zh: Helm 3 用 Update，Helm 4 用服务端 Apply
# @on: toolbox
# @timeout: 3m
# @matches: ^four-web helm Apply\nthree-web helm Update$

helm3 install three lab/web --set replicaCount=2 > /dev/null
helm4 install four lab/web --set replicaCount=2 > /dev/null
managers() {
  kubectl get deployment --show-managed-fields -o json \
    | jq -r '.items[] | .metadata.name as $name | .metadata.managedFields[] | select(.manager | startswith("helm")) | "\($name) \(.manager) \(.operation)"'
}
managers
