# Clean up, and prove it
# @zh: 清理，并证明清理干净
# @timeout: 4m
# @matches: ^node/<<worker1>> (already )?uncordoned\nnode/<<worker2>> (already )?uncordoned$
# @matches: ^Context .* modified\.\nnamespace "scheduling" deleted\nthe nodes are as they were$
# @like: system-node-critical 2000001000 ...
# @absent: drill
# @absent: No such file or directory

cd /root/scheduling
for taint in closed team slow repair dedicated; do
  kubectl taint node "${node1:?}" "drill/$taint-" 2> /dev/null || true
  kubectl taint node "${node2:?}" "drill/$taint-" 2> /dev/null || true
done
kubectl label nodes "${node1:?}" "${node2:?}" drill/disk- drill/rack- drill/cores- drill/zone- drill/dedicated- > /dev/null
kubectl uncordon "${node1:?}" "${node2:?}"
kubectl delete priorityclass drill-low drill-high drill-polite --ignore-not-found
kubectl config set-context --current --namespace "$(cat namespace.before)"
kubectl delete namespace scheduling scheduling-other --ignore-not-found
nodes | diff nodes.before - && echo "the nodes are as they were" && rm -r /root/scheduling
kubectl get priorityclass
cd /root
