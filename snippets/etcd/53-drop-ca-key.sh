# Destroy the copy and what was forged with it
# @zh: 销毁副本以及伪造出来的东西
# @on: etcd3
# @expect: server-key.pem
# @absent: ca-key.pem
# @absent: intruder

shred -u /etc/etcd/pki/ca-key.pem
rm /tmp/intruder*
ls /etc/etcd/pki /tmp
