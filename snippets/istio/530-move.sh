# Move the namespace
# @zh: 把命名空间搬过去
# @timeout: 5m
# @like: shop Active ... <<revision>>
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out

kubectl label namespace shop istio-injection- istio.io/rev=<<revision>>
kubectl get namespace shop -L istio-injection,istio.io/rev
kubectl rollout restart deployment/web deployment/client
kubectl rollout status deployment/web --timeout 2m
kubectl rollout status deployment/client --timeout 2m
