# Repair: give it one
# @zh: 修复：把 kubeconfig 给它
# @expect: Istio is not present in the cluster
# @matches: ^client version: <<istio>>$

export KUBECONFIG=$HOME/.kube/config
istioctl version
