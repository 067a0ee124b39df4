# Whose are they now?
# @zh: 现在归谁管？
# @timeout: 90s
# @within: 60s
# @matches: ^client-\S+\.shop +Kubernetes +istiod-<<revision>>-\S+ +<<istio>>
# @matches: ^web-\S+\.shop +Kubernetes +istiod-<<revision>>-\S+ +<<istio>>
# @matches: ^from shop: 200$

istioctl proxy-status --revision <<revision>>
ask 'from shop' exec deployment/client -c client
