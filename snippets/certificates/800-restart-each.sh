# Restart one member after the other
# @zh: 逐个重启成员
# @on: etcd1, etcd2, etcd3
# @timeout: 2m
# @matches: ^\{"health":"true"
# @absent: port 80

systemctl restart etcd
# Go on to the next member only when this one answers:
curl -sS --retry 30 --retry-delay 1 --retry-all-errors --fail --cacert /etc/etcd/pki/ca.pem \
  --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/health
