# Add the address to kubeadm's configuration, and make the certificate anew
# @zh: 把地址加进 kubeadm 配置，重新签发证书
# @on: control-plane, control-plane2, control-plane3
# @matches: \Adrwx------ .* /root/pki-before\n.*/apiserver\.crt\n-rw------- .*/apiserver\.key\n  certSANs:\n  - 198\.51\.100\.21$
# @matches: ^  - 198\.51\.100\.21\n(  - .*\n)*  \w+:\n\[certs\] Generating "apiserver" certificate and key$
# @matches: ^\[certs\] apiserver serving cert is signed for .*\b198\.51\.100\.21\b

export KUBECONFIG=/etc/kubernetes/admin.conf
[ -d /root/pki-before ] || { mkdir -m 700 /root/pki-before && cp -a /etc/kubernetes/pki/apiserver.* /root/pki-before/; }
ls -ld /root/pki-before /root/pki-before/*
kubectl -n kube-system get configmap kubeadm-config -o jsonpath='{.data.ClusterConfiguration}' > /root/kubeadm.yaml
sed -i '/^  - 198\.51\.100\.21$/d; s/^  certSANs:$/&\n  - 198.51.100.21/' /root/kubeadm.yaml
sed -n '/^  certSANs:/,/^  [a-z]/p' /root/kubeadm.yaml
grep -qx '  - 198\.51\.100\.21' /root/kubeadm.yaml && rm /etc/kubernetes/pki/apiserver.crt /etc/kubernetes/pki/apiserver.key &&
  kubeadm init phase certs apiserver --config /root/kubeadm.yaml
