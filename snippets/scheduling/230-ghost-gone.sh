# See what became of the Pod without a node
# @zh: 看那个没有节点的 Pod 怎么样了
# @timeout: 4m
# @matches: ^no ghost after \d+ s$
# @expect: pods "ghost" not found
# @exit: 1

kubectl wait --for delete --timeout 200s pod/ghost
echo "no ghost after $((SECONDS - ${asked:?})) s"
kubectl get pod ghost
