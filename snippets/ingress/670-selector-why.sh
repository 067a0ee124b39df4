# Endpoints, selector, labels: one look each
# @zh: 端点、选择器、标签：各看一眼
# @matches: ^api-\S+ +IPv4 +<unset> +<unset>
# @like: api ... app=apl
# @matches: ^api-\S+ +1/1 +Running .*app=api,

kubectl get endpointslices -l kubernetes.io/service-name=api
kubectl get service api -o wide
kubectl get pods --show-labels
