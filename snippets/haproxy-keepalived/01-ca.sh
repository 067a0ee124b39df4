# Fetch the cluster's CA certificate
# @zh: 取来集群的 CA 证书
# @on: lb1, lb2, client
# @fixture: stands in for `scp root@api1:/etc/kubernetes/pki/ca.crt /root/`; the stand-ins have no SSH
# @zh-fixture: 代替 `scp root@api1:/etc/kubernetes/pki/ca.crt /root/`；替身节点上没有 SSH
# @matches: ^/root/ca\.crt$

install -m 644 /usr/local/share/stand-in/ca.crt /root/
ls /root/ca.crt
