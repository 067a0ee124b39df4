# Back to the old one
# @zh: 退回旧的
# @timeout: 5m
# @within: 4m
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out
# @matches: ^web-\S+\.shop +Kubernetes +istiod-[0-9a-f]+-\S+ +<<istio>>
# @matches: ^client-\S+\.shop +Kubernetes +istiod-[0-9a-f]+-\S+ +<<istio>>
# @absent: istiod-<<revision>>-

kubectl label namespace shop istio.io/rev=default --overwrite
kubectl rollout restart deployment/web deployment/client
kubectl rollout status deployment/web --timeout 1m
kubectl rollout status deployment/client --timeout 1m
kubectl wait --for delete pod -l istio.io/rev=<<revision>> --timeout 60s
istioctl proxy-status
