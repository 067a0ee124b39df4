# The probe says why
# @zh: 探针说明原因
# @within: 30s
# @matches: ^api-\S+ +Readiness probe failed: HTTP probe failed with statuscode: 404$

kubectl get events --field-selector reason=Unhealthy --sort-by .lastTimestamp \
  -o custom-columns=POD:.involvedObject.name,MESSAGE:.message | grep ^api- | tail -n 1
