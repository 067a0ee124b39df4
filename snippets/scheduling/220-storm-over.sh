# Stop it
# @zh: 停掉它
# @within: 60s
# @expect: No resources found in scheduling namespace.

kubectl delete -f storm.yaml --ignore-not-found
kubectl get pods -l app=storm
