# Destroy the copy and what was forged with it
# @zh: 销毁这份拷贝和用它伪造的证书
# @on: etcd3
# @expect: server-key.pem
# @absent: ca-key.pem
# @absent: intruder

shred -u /etc/etcd/pki/ca-key.pem
rm /tmp/intruder*
ls /etc/etcd/pki /tmp
