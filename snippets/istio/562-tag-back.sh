# Back to the old one, by the tag
# @zh: 用 tag 退回旧的
# @timeout: 5m
# @within: 5m
# @matches: ^default +default +shop$
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out
# @matches: ^web-\S+\.shop +Kubernetes +istiod-[4-9b-f]+-\S+ +<<istio>>
# @matches: ^client-\S+\.shop +Kubernetes +istiod-[4-9b-f]+-\S+ +<<istio>>

istioctl tag set default --revision default --overwrite --skip-confirmation
istioctl tag list
kubectl rollout restart deployment/web deployment/client
kubectl rollout status deployment/web --timeout 2m
kubectl rollout status deployment/client --timeout 2m
istioctl proxy-status
