# Trap: ask etcdctl as in older versions
# @zh: 陷阱：照旧版本的办法用 etcdctl 检查
# @on: etcd1
# @matches: ^  etcdctl snapshot <subcommand> \[flags\]$
# @matches: ^exit code 0$

etcdctl snapshot status /root/no-such-file.db
echo "exit code $?"
