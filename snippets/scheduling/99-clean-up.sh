# Clean up, and prove it
# @zh: 清理，并证明清理干净
# @timeout: 3m
# @expect: the nodes are as they were

kubectl delete namespace scheduling
kubectl config set-context --current --namespace default
nodes | diff nodes.before - && echo "the nodes are as they were"
kubectl get priorityclass
cd /root
rm -r /root/scheduling
