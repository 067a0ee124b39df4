# Let the Pod talk
# @zh: 让 Pod 自己开口
# @expect: malformed HTTP response "SSH-2.0-OpenSSH"

kubectl get --raw /api/v1/namespaces/shop/pods/ssh:8080/proxy/ || true
