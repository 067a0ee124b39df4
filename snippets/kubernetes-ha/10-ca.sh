# Fetch the cluster's CA certificate
# @zh: 取来集群的 CA 证书
# @on: lb1, lb2
# @fixture: stands in for `scp root@control-plane:/etc/kubernetes/pki/ca.crt /root/`; there is no SSH between these machines
# @zh-fixture: 代替 `scp root@control-plane:/etc/kubernetes/pki/ca.crt /root/`；这些机器之间没有 SSH
# @expect: BEGIN CERTIFICATE

sed -n 's/^ *certificate-authority-data: //p' /root/.kube/config | base64 -d > /root/ca.crt
cat /root/ca.crt
