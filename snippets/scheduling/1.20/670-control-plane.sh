# Before the upgrade: tolerate both names
# @zh: 升级之前：两个名字都容忍
# @timeout: 3m
# @like: on-master <<control_plane>> Running
# @matches: ^on-master +node-role\.kubernetes\.io/control-plane,node-role\.kubernetes\.io/master.*\npod "on-master" deleted$

kubectl delete pod on-master
sed 's|^\( *\)- key: node-role.kubernetes.io/master|\1- {key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}\n&|' \
  master.yaml | kubectl apply -f -
kubectl wait --for condition=Ready --timeout 60s pod/on-master
where on-master
kubectl get pod on-master -o custom-columns='POD:.metadata.name,TOLERATES:.spec.tolerations[*].key'
kubectl delete pod on-master
