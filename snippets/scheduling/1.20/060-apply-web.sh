# See where they land
# @zh: 看它们落在哪里
# @within: 90s
# @timeout: 90s
# @expect: deployment "web" successfully rolled out
# @matches: successfully rolled out\n( +4 (<<worker1>>|<<worker2>>) +Running\n| +[123] (<<worker1>>|<<worker2>>) +Running\n +[123] (<<worker1>>|<<worker2>>) +Running\n)FROM
# @matches: default-scheduler +Successfully assigned scheduling/web-\S+ to (<<worker1>>|<<worker2>>)$

kubectl apply -f web.yaml
kubectl rollout status deployment/web --timeout 60s
per_node -l app=web
kubectl get events --field-selector reason=Scheduled \
  -o custom-columns=FROM:<<reporter>>,MESSAGE:.message
