# Trap: see what the package has started
# @zh: 陷阱：看看软件包自己启动了什么
# @on: all
# @within: 20s
# @matches: ^active$
# @matches: ^OK$
# @expect: default

systemctl is-active etcd
etcdctl put /trap "no certificate asked"
ls /var/lib/etcd
