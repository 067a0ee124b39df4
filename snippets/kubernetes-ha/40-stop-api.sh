# Stop one API server
# @zh: 停掉一个 API server
# @on: control-plane2
# @within: 60s
# @matches: ^/root/kube-apiserver\.yaml$
# @matches: ^no API server here$

mv /etc/kubernetes/manifests/kube-apiserver.yaml /root/ 2>/dev/null || true
ls /root/kube-apiserver.yaml
[ -n "$(crictl ps --name kube-apiserver -q)" ] || echo "no API server here"
