# Fetch the cluster's CA certificate
# @zh: 取来集群的 CA 证书
# @on: lb1, lb2, client
# @fixture: stands in for `scp root@api1:/etc/kubernetes/pki/ca.crt /root/`; the stand-ins have no SSH
# @zh-fixture: 代替 `scp root@api1:/etc/kubernetes/pki/ca.crt /root/`；替身节点上没有 SSH
# @expect: BEGIN CERTIFICATE

curl -sSk --max-time 5 -o /root/ca.crt https://198.51.100.11:6443/ca.crt
cat /root/ca.crt
