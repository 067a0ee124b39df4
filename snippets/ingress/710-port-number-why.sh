# Ask the Pod itself, on both ports
# @zh: 直接问 Pod，两个端口都问
# @matches: dial tcp \S+:8080: connect: connection refused$
# @matches: ^api-\S+ answers /

pod=$(kubectl get pods -l app=api --sort-by .metadata.creationTimestamp -o jsonpath='{.items[-1:].metadata.name}')
kubectl get --raw "/api/v1/namespaces/shop/pods/$pod:8080/proxy/" || true
kubectl get --raw "/api/v1/namespaces/shop/pods/$pod:80/proxy/"
