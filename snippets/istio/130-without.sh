# Without a label nothing is injected
# @zh: 没有标签，就不会注入
# @timeout: 3m
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out
# @matches: ^web-\S+ +1/1 +Running
# @matches: ^client-\S+ +1/1 +Running
# @expect: Info [IST0102] (Namespace shop) The namespace is not enabled for Istio injection.

kubectl create namespace shop
[ -e /root/istio/namespace.before ] || kubectl config view --minify -o jsonpath='{..namespace}' > /root/istio/namespace.before
kubectl config set-context --current --namespace shop
kubectl apply -f apps.yaml
kubectl rollout status deployment/web --timeout 60s
kubectl rollout status deployment/client --timeout 60s
kubectl get pods
istioctl analyze
