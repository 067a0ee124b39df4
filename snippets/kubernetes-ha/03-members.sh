# See that etcd has three members
# @zh: 确认 etcd 有三个成员
# @on: toolbox
# @within: 30s
# @matches: started, <<cp1>>, .*, false$
# @matches: started, <<cp2>>, .*, false$
# @matches: started, <<cp3>>, .*, false$
# @matches: (?s)(is healthy.*){3}

etcd() {
  kubectl -n kube-system exec "etcd-$1" -- etcdctl --cacert /etc/kubernetes/pki/etcd/ca.crt \
    --cert /etc/kubernetes/pki/etcd/healthcheck-client.crt --key /etc/kubernetes/pki/etcd/healthcheck-client.key "${@:2}"
}
etcd <<cp1>> member list
etcd <<cp1>> endpoint health --cluster
