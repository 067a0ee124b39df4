# Stop one API server
# @zh: 停掉一个 API server
# @on: control-plane2
# @within: 2m
# @matches: \A\S+\n\d+ etcd\n\Z

mv /etc/kubernetes/manifests/kube-apiserver.yaml /root/ 2>/dev/null || true
ls /root/kube-apiserver.yaml
pgrep -l 'etcd|kube-apiserver'
