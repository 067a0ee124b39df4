# Once more for the Envoy that is here
# @zh: 再为这里的 Envoy 做一次
# @fixture: As after the installation by istioctl: the sidecars and gateways here have upstream's Envoy.
# @zh-fixture: 与用 istioctl 安装之后相同：这里的 sidecar 和网关用的是上游的 Envoy。
# @timeout: 3m
# @expect: telemetry.telemetry.istio.io/plain-envoy created
# @expect: deployment.apps/istiod env updated
# @expect: deployment "istiod" successfully rolled out

kubectl apply -f - <<END
apiVersion: telemetry.istio.io/v1
kind: Telemetry
metadata: {name: plain-envoy, namespace: istio-system}
spec:
  metrics:
    - providers: [{name: prometheus}]
      overrides: [{disabled: true}]
END
kubectl -n istio-system set env deployment/istiod PILOT_ENABLE_METADATA_EXCHANGE=false PILOT_ENABLE_ALPN_FILTER=false
kubectl -n istio-system rollout status deployment/istiod --timeout 2m
