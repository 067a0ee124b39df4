# A gateway
# @zh: 网关
# @timeout: 6m
# @expect: "gateway" successfully installed!
# @matches: ^gateway\s+ingress\s+1\s+.*\bdeployed\s+gateway-<<istio>>
# @matches: ^gateway-\S+ +1/1 +Running

kubectl create namespace ingress
helm upgrade --install gateway gateway-<<istio>>.tgz -n ingress --set service.type=NodePort --set imagePullPolicy=IfNotPresent --wait
helm list -n ingress
kubectl -n ingress get pods
