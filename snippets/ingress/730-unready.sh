# Break 13: the Pod runs and is not ready
# @zh: 故障 13：Pod 在运行，但没有就绪
# @within: 40s
# @expect: no healthy upstream [503]
# @matches: ^api-\S+ +0/1 +Running
# @matches: "ready":false

kubectl patch deployment api -p '{"spec":{"template":{"spec":{"containers":[{"name":"web","readinessProbe":{"httpGet":{"path":"/nothing","port":"http"},"periodSeconds":2}}]}}}}'
ask http://shop.example.com/api
kubectl get pods -l app=api
kubectl get endpointslices -l kubernetes.io/service-name=api -o jsonpath='{.items[*].endpoints[*].conditions}{"\n"}'
