# Break 11: targetPort is a name that no container has
# @zh: 故障 11：targetPort 用了容器里没有的端口名
# @within: 30s
# @expect: no healthy upstream [503]
# @matches: ^api-\S+ +IPv4 +<unset> +\d+\.\d+\.\d+\.\d+
# @expect: Service: htpp
# @expect: Pods: http

kubectl patch service api -p '{"spec":{"ports":[{"name":"http","port":80,"targetPort":"htpp"}]}}'
ask http://shop.example.com/api
kubectl get endpointslices -l kubernetes.io/service-name=api
kubectl get service api -o jsonpath='Service: {.spec.ports[*].targetPort}{"\n"}'
kubectl get pods -l app=api -o jsonpath='Pods: {.items[*].spec.containers[*].ports[*].name}{"\n"}'
