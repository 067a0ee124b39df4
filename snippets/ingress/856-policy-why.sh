# Everything looks sound, and a policy selects the Pod
# @zh: 一切看上去都好，只是有条策略选中了这个 Pod
# @matches: ^api-\S+ +1/1 +Running
# @matches: "ready":true
# @expect: PodSelector:     app=api
# @expect: <none> (Selected pods are isolated for ingress connectivity)

kubectl get pods -l app=api
kubectl get endpointslices -l kubernetes.io/service-name=api -o jsonpath='{.items[*].endpoints[*].conditions}{"\n"}'
kubectl describe networkpolicy
