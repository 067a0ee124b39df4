# Leave out nodes whose taints the Pod does not tolerate
# @zh: 不计入污点不被容忍的节点
# @timeout: 3m
# @matches: ^> +nodeTaintsPolicy: Honor\ndeployment\.apps/hosts created$
# @expect: deployment "hosts" successfully rolled out
# @matches: ^ +2 <<worker1>> +Running$
# @matches: ^ +2 <<worker2>> +Running$
# @absent: Pending

kubectl delete -f hosts.yaml
sed 's/^\( *\)whenUnsatisfiable: .*/&\n\1nodeTaintsPolicy: Honor/' hosts.yaml > hosts-honor.yaml
diff hosts.yaml hosts-honor.yaml || true
kubectl apply -f hosts-honor.yaml
kubectl rollout status deployment/hosts --timeout 60s
per_node -l app=hosts
