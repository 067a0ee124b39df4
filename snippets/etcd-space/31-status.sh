# See the alarm in the status
# @zh: 在状态里看告警
# @on: etcd1
# @matches: (?s)198\.51\.100\.11:2379 .* MB .*alarm:NOSPACE

etcdctl endpoint status -w table
