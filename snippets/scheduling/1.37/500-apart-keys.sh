# Or count only Pods of the same revision
# @zh: 或者只和同一修订版的 Pod 比较
# @timeout: 3m
# @matches: ^> +matchLabelKeys: \[pod-template-hash\]\ndeployment\.apps/apart created$
# @matches: ^deployment "apart" successfully rolled out\ndeployment\.apps/apart restarted$
# @matches: ^deployment "apart" successfully rolled out\n +1 <<worker1>> +Running\n +1 <<worker2>> +Running$

kubectl delete -f apart.yaml
sed 's/^\( *\)- topologyKey: .*/&\n\1  matchLabelKeys: [pod-template-hash]/' apart.yaml > apart-keys.yaml
diff apart.yaml apart-keys.yaml || true
kubectl apply -f apart-keys.yaml
kubectl scale deployment/apart --replicas 2
kubectl rollout status deployment/apart --timeout 60s
kubectl rollout restart deployment/apart
kubectl rollout status deployment/apart --timeout 60s
per_node -l app=apart
