# Break 12: targetPort is a number where nobody listens
# @zh: 故障 12：targetPort 指向没人监听的端口
# @within: 30s
# @expect: reset reason: remote connection failure [503]
# @matches: ^api-\S+ +IPv4 +8080 +\d+\.\d+\.\d+\.\d+

kubectl patch service api -p '{"spec":{"ports":[{"name":"http","port":80,"targetPort":8080}]}}'
ask http://shop.example.com/api
kubectl get endpointslices -l kubernetes.io/service-name=api
