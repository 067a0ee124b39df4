# Leave the control plane out
# @zh: 不把控制平面算进去
# @timeout: 3m
# @matches: ^> +affinity: .*\ndeployment\.apps/hosts created$
# @expect: deployment "hosts" successfully rolled out
# @matches: ^ +2 <<worker1>> +Running$
# @matches: ^ +2 <<worker2>> +Running$
# @absent: Pending

kubectl delete -f hosts.yaml
sed 's/^\( *\)topologySpreadConstraints:/\1affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: node-role.kubernetes.io\/master, operator: DoesNotExist}]}]}}}\n&/' \
  hosts.yaml > hosts-honor.yaml
diff hosts.yaml hosts-honor.yaml || true
kubectl apply -f hosts-honor.yaml
kubectl rollout status deployment/hosts --timeout 60s
per_node -l app=hosts
