# Others still stay out
# @zh: 其他 Pod 仍然进不来
# @timeout: 90s
# @matches: curl: \((7|28)\)

kubectl run outsider --image nicolaka/netshoot:v0.13 --restart Never --rm -i --quiet \
  -- curl -sS --max-time 3 http://api/ 2>&1 || true
kubectl delete -f policy.yaml
