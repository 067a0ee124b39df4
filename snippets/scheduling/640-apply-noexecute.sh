# Taint the node with NoExecute, and take the time
# @zh: 给节点加 NoExecute 污点，并计时
# @timeout: 2m
# @matches: ^node/<<worker1>> tainted\n(pod/goes condition met\n)?goes is gone after (\d|1[0-4]) s$
# @matches: ^lingers is gone after (1[4-9]|[2-5]\d) s$
# @matches: ^POD +NODE +PHASE\nstays +<<worker1>> +Running\nREASON 
# @matches: TaintManagerEviction +goes +.*Marking for deletion
# @expect: untainted
# @expect: pod "stays" deleted

kubectl taint node "$node1" drill/repair=yes:NoExecute
tainted=$SECONDS
kubectl wait --for delete --timeout 60s pod/goes
echo "goes is gone after $((SECONDS - tainted)) s"
kubectl wait --for delete --timeout 60s pod/lingers
echo "lingers is gone after $((SECONDS - tainted)) s"
where
kubectl get events --field-selector reason=TaintManagerEviction \
  -o custom-columns=REASON:.reason,POD:.involvedObject.name,MESSAGE:.message
kubectl taint node "$node1" drill/repair-
kubectl delete pod stays
