# See what becomes of it
# @zh: 看看它怎么样了
# @on: etcd3
# @within: 60s
# @matches: ^panic: unmarshal should never fail
# @matches: ^NRestarts=[1-9]\d*$

journalctl -u etcd --no-pager -o cat | grep '^panic: ' | tail -n 1
systemctl show -p NRestarts etcd
