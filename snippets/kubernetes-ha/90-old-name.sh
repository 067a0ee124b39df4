# Go back to the former certificate
# @zh: 换回原来的证书
# @on: control-plane, control-plane2, control-plane3
# @matches: ^the former certificate is back$

cp -a /root/pki-before/apiserver.* /etc/kubernetes/pki/ && rm -r /root/pki-before && echo "the former certificate is back"
sed -i '/^  - 198.51.100.21$/d' /root/kubeadm.yaml
