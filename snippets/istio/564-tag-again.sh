# And forward again
# @zh: 再转到新的
# @timeout: 5m
# @within: 5m
# @matches: ^default +<<revision>> +shop$
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out
# @matches: ^web-\S+\.shop +Kubernetes +istiod-<<revision>>-\S+ +<<istio>>

istioctl tag set default --revision <<revision>> --overwrite --skip-confirmation
istioctl tag list
kubectl rollout restart deployment/web deployment/client
kubectl rollout status deployment/web --timeout 2m
kubectl rollout status deployment/client --timeout 2m
istioctl proxy-status
