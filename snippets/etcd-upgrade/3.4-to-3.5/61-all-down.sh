# See what it does to the others
# @zh: 看看它让其他成员怎么样了
# @on: etcd1, etcd2
# @within: 60s
# @matches: ^panic: not implemented$
# @matches: ^NRestarts=[1-9]\d*$

journalctl -u etcd --no-pager -o cat | grep '^panic: ' | tail -n 1
systemctl show -p NRestarts etcd
