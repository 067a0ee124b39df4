# Ask only for what this Envoy has
# @zh: 只要这里的 Envoy 有的功能
# @fixture: Istio's images have an Envoy with filters of Istio's own: metrics, exchange of metadata, ALPN. Without a registry the sidecar here has upstream's Envoy, which refuses a configuration that names them.
# @zh-fixture: Istio 的镜像里是自己编译的 Envoy，多出指标、元数据交换、ALPN 这几个过滤器。没有镜像仓库时，这里的 sidecar 用的是上游的 Envoy，配置里一出现它们就会拒收。
# @timeout: 3m
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
