# Taint the node with NoExecute, and see who has to go, and when
# @zh: 给节点加 NoExecute 污点，看谁要走、什么时候走
# @timeout: 4m
# @matches: ^POD +NODE +PHASE\nstays +<<worker1>> +Running\nTIME
# @matches: TaintManagerEviction +goes +.*Marking for deletion
# @matches: TaintManagerEviction +lingers +.*Marking for deletion
# @expect: untainted
# @expect: pod "stays" deleted

kubectl taint node "$node1" drill/repair=yes:NoExecute
kubectl wait --for delete --timeout 150s pod/goes pod/lingers
where
kubectl get events --field-selector reason=TaintManagerEviction --sort-by .firstTimestamp \
  -o custom-columns=TIME:.firstTimestamp,REASON:.reason,POD:.involvedObject.name,MESSAGE:.message
kubectl taint node "$node1" drill/repair-
kubectl delete pod stays
