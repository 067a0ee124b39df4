# A command on a node, through kubectl
# @zh: 用 kubectl 在节点上执行命令
# @timeout: 90s
# @matches: ^\d+\.\d+\.\d+\.\d+ via \d+\.\d+\.\d+\.\d+ dev eth0
# @expect: no Pod of it is left

on_node() {
  local pod
  pod=$(kubectl debug "node/$1" --image nicolaka/netshoot:v0.13 --profile sysadmin \
    -- chroot /host "${@:2}" 2>&1 | grep -o 'node-debugger-[^ ]*')
  kubectl wait --for jsonpath='{.status.containerStatuses[0].state.terminated}' "pod/$pod" --timeout 30s > wait.log
  kubectl logs "$pod"
  kubectl delete pod "$pod" > delete.log
}
on_node <<worker1>> ip route get "$far"
kubectl get pods | grep node-debugger || echo "no Pod of it is left"
