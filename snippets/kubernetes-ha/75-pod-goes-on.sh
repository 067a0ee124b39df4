# See that the Pod goes on
# @zh: 确认 Pod 还在运行
# @on: control-plane3
# @matches: ^[0-9a-f]{64} +\d+ +RUNNING

web=$(ctr -n k8s.io containers ls -q 'labels."io.kubernetes.pod.namespace"==ha,labels."io.kubernetes.container.name"==web' 2>/dev/null)
ctr -n k8s.io tasks ls 2>/dev/null | grep "^$web "
