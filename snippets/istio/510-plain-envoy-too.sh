# The same for this one
# @zh: 新的也一样
# @fixture: The second istiod has to spare this Envoy the same filters; the Telemetry of before holds for both.
# @zh-fixture: 第二个 istiod 同样不能下发这里的 Envoy 没有的过滤器；前面的 Telemetry 对两个都有效。
# @timeout: 3m
# @expect: deployment "istiod-<<revision>>" successfully rolled out

kubectl -n istio-system set env deployment/istiod-<<revision>> PILOT_ENABLE_METADATA_EXCHANGE=false PILOT_ENABLE_ALPN_FILTER=false
kubectl -n istio-system rollout status deployment/istiod-<<revision>> --timeout 2m
