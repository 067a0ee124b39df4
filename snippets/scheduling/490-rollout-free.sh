# Let one old replica go first
# @zh: 允许先停一个旧副本
# @timeout: 3m
# @expect: deployment.apps/apart patched
# @expect: deployment "apart" successfully rolled out

kubectl patch deployment/apart --patch '{"spec": {"strategy": {"rollingUpdate": {"maxUnavailable": 1}}}}'
kubectl rollout status deployment/apart --timeout 150s
