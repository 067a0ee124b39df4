# Take the alarm back and write
# @zh: 解除告警并写入
# @on: etcd1
# @matches: \A(memberID:\d+ alarm:NOSPACE *\n)+alarms: 0\nOK\n
# @expect: https://198.51.100.11:2379 is healthy
# @expect: https://198.51.100.12:2379 is healthy
# @expect: https://198.51.100.13:2379 is healthy

etcdctl alarm list | grep CORRUPT || etcdctl alarm disarm
echo "alarms: $(etcdctl alarm list | wc -l)"
etcdctl put /app/note "one word"
etcdctl endpoint health
