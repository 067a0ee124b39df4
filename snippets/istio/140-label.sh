# Label the namespace: Pods that are there stay as they are
# @zh: 给命名空间打标签：已有的 Pod 不变
# @expect: namespace/shop labeled
# @like: shop Active ... enabled
# @matches: ^web-\S+ +1/1 +Running
# @expect: Warning [IST0103] (Pod shop/web-

kubectl label namespace shop istio-injection=enabled
kubectl get namespace shop -L istio-injection
kubectl get pods
istioctl analyze
