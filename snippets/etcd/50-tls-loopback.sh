# Go back to TLS on the loopback address
# @zh: 回环地址改回 TLS
# @on: etcd3
# @matches: ^listen-client-urls: https://198\.51\.100\.13:2379,https://127\.0\.0\.1:2379$
# @matches: ^active$
# @matches: ^Error: (rpc error: code = [A-Za-z]+ desc = )?context deadline exceeded$
# @matches: ^tls: first record does not look like a TLS handshake$
# @absent: OK

sed -i 's#,http://127.0.0.1:2379#,https://127.0.0.1:2379#' /etc/etcd/etcd.conf.yml
grep '^listen-client-urls: .*,https://127.0.0.1:2379$' /etc/etcd/etcd.conf.yml
systemctl restart etcd
systemctl is-active etcd
etcdctl put /trap "no certificate asked" || true
journalctl -u etcd --no-pager -o cat | grep -o 'tls: first record does not look like a TLS handshake' | tail -n 1
