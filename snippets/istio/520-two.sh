# Two of them, and nobody has moved yet
# @zh: 两个都在，还没有人搬过去
# @timeout: 90s
# @within: 60s
# @like: istiod 1/1 ...
# @like: istiod-<<revision>> 1/1 ...
# @matches: ^default +default +
# @matches: ^web-\S+\.shop +Kubernetes +istiod-[4-9b-f]+-\S+ +<<istio>>

kubectl -n istio-system get deployments
istioctl tag list
istioctl proxy-status
