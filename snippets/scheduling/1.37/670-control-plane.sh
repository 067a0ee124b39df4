# The name since 1.24
# @zh: 1.24 起的名字
# @timeout: 2m
# @matches: ^on-master +<<control_plane>> +Running\npod "on-master" deleted

kubectl delete pod on-master
sed 's,node-role.kubernetes.io/master,node-role.kubernetes.io/control-plane,' master.yaml | kubectl apply -f -
kubectl wait --for condition=Ready --timeout 60s pod/on-master
where on-master
kubectl delete pod on-master
