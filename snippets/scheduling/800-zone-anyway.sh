# ScheduleAnyway: skewed is better than not at all
# @zh: ScheduleAnyway：宁可不均，也要跑起来
# @timeout: 3m
# @expect: deployment "zones" successfully rolled out
# @expect: uncordoned
# @expect: deployment.apps "zones" deleted

kubectl patch deployment/zones --type json --patch \
  '[{"op": "replace", "path": "/spec/template/spec/topologySpreadConstraints/0/whenUnsatisfiable", "value": "ScheduleAnyway"}]'
kubectl rollout status deployment/zones --timeout 90s
kubectl uncordon "$node2"
kubectl delete -f zones.yaml
