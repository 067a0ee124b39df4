# Trap: listen on the loopback address without TLS
# @zh: 陷阱：回环地址不用 TLS
# @on: etcd3
# @matches: ^listen-client-urls: https://198\.51\.100\.13:2379,http://127\.0\.0\.1:2379$
# @matches: ^OK$

sed -i 's#,https://127.0.0.1:2379#,http://127.0.0.1:2379#' /etc/etcd/etcd.conf.yml
grep '^listen-client-urls: .*,http://127.0.0.1:2379$' /etc/etcd/etcd.conf.yml
systemctl restart etcd
etcdctl put /trap "no certificate asked"
