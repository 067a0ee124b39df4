# See who leads
# @zh: 看谁是 leader
# @on: toolbox
# @within: 30s
# @matches: \Akube-controller-manager +<<cp1>>_\S+\nkube-scheduler +<<cp1>>_\S+\n\Z

leaders() { kubectl -n kube-system get lease kube-controller-manager kube-scheduler -o custom-columns=NAME:.metadata.name,HOLDER:.spec.holderIdentity --no-headers; }
leaders
