# Destroy the copy and what was forged with it
# @on: etcd3
# @expect: server-key.pem
# @absent: ca-key.pem
# @absent: intruder

shred -u /etc/etcd/pki/ca-key.pem
rm /tmp/intruder*
ls /etc/etcd/pki /tmp
