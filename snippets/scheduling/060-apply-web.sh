# See where they land
# @zh: 看它们落在哪里
# @within: 90s
# @timeout: 90s
# @expect: deployment "web" successfully rolled out
# @matches: ^ +[123] <<worker1>> +Running$
# @matches: ^ +[123] <<worker2>> +Running$
# @matches: default-scheduler +Successfully assigned scheduling/web-\S+ to <<worker1>>

kubectl apply -f web.yaml
kubectl rollout status deployment/web --timeout 60s
per_node -l app=web
kubectl get events --field-selector reason=Scheduled \
  -o custom-columns=FROM:<<reporter>>,MESSAGE:.message
