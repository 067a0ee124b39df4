# Start it again
# @zh: 重新启动它
# @on: control-plane2
# @matches: ^/etc/kubernetes/manifests/kube-apiserver\.yaml$

mv /root/kube-apiserver.yaml /etc/kubernetes/manifests/
ls /etc/kubernetes/manifests/kube-apiserver.yaml
