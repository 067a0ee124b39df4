# Break 17: the policy is in force
# @zh: 故障 17：策略生效
# @timeout: 2m
# @like: api-closed app=api ...
# @expect: deployment.apps/api restarted
# @expect: deployment "api" successfully rolled out

kubectl apply -f policy.yaml
kubectl get networkpolicy
kubectl rollout restart deployment/api
kubectl rollout status deployment/api --timeout 60s
