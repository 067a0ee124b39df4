# Where does it listen?
# @zh: 它在哪里监听？
# @within: 60s
# @timeout: 90s
# @matches: ^LISTEN .* 127\.0\.0\.1:80 
# @matches: :80: connect: connection refused

kubectl get --raw "/api/v1/namespaces/shop/pods/$pod:80/proxy/" || true
kubectl debug "$pod" --image nicolaka/netshoot:v0.13 --profile general --container "look$((++looks))" -- ss -lnt
kubectl wait --for jsonpath='{.status.ephemeralContainerStatuses[0].state.terminated}' "pod/$pod" --timeout 30s > wait.log
kubectl logs "$pod" --container "look$looks"
