# Trap: lose the list
# @zh: 陷阱：吊销列表文件丢了
# @on: ca
# @expect: Error: context deadline exceeded
# @expect: open /etc/etcd/pki/crl.pem: no such file or directory
# @matches: ^OK$
# @expect: /198.51.100.13:2379"

ssh root@etcd3 rm /etc/etcd/pki/crl.pem
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/no-crl no || true
ssh root@etcd3 journalctl -u etcd -o cat --since -1min | grep -o 'open /etc/etcd/pki/crl[^"]*' | tail -n 1
# Read for each connection, so the file alone is the remedy:
scp -q crl.pem root@etcd3:/etc/etcd/pki/
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/crl yes
