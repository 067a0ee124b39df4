# Stop it
# @zh: 停掉它
# @within: 60s
# @expect: No resources found

kubectl delete -f storm.yaml --ignore-not-found
kubectl get pods -l app=storm
