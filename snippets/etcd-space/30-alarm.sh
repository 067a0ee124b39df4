# List the alarms
# @zh: 列出告警
# @on: etcd1
# @matches: ^memberID:\d+ alarm:NOSPACE *$

etcdctl alarm list
