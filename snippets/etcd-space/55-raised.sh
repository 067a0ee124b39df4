# Take the alarm back and write
# @zh: 解除告警并写入
# @on: etcd1
# @within: 30s
# @matches: ^alarms: 0\nOK\n
# @matches: 11:2379: .* quota 256 MiB
# @matches: 12:2379: .* quota 256 MiB
# @matches: 13:2379: .* quota 256 MiB

etcdctl alarm list | grep CORRUPT || etcdctl alarm disarm
echo "alarms: $(etcdctl alarm list | wc -l)"
etcdctl put /app/note "room again"
space
