# Start them
# @zh: 启动
# @timeout: 4m
# @within: 4m
# @expect: pod/ann condition met
# @matches: ^web-\S+ +2/2 +Running
# @matches: ^ann +2/2 +Running
# @expect: No validation issues found when analyzing apps.yaml.

kubectl apply -f apps.yaml
[ -e /root/limits/namespace.before ] || kubectl config view --minify -o jsonpath='{..namespace}' > /root/limits/namespace.before
kubectl config set-context --current --namespace shop
kubectl wait --for condition=Ready pod --all --timeout 3m
kubectl get pods
istioctl analyze apps.yaml
