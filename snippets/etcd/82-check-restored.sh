# Check that the keys are back, on every member
# @zh: 在每个成员上确认键都回来了
# @on: etcd1
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy
# @expect: https://198.51.100.12:2379 is healthy
# @expect: https://198.51.100.13:2379 is healthy
# @matches: \n198\.51\.100\.11: before the accident\n198\.51\.100\.12: before the accident\n198\.51\.100\.13: before the accident\n\Z

etcdctl endpoint health
for address in 198.51.100.11 198.51.100.12 198.51.100.13; do
  echo "$address: $(ETCDCTL_ENDPOINTS=https://$address:2379 etcdctl get --consistency=s --print-value-only /drill/precious)"
done
