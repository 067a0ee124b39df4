# Trap: see what the package has started
# @on: all
# @within: 20s
# @matches: ^active$
# @matches: ^OK$
# @expect: default

systemctl is-active etcd
etcdctl put /trap "no certificate asked"
ls /var/lib/etcd
