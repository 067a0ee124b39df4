# Delete the key of this trial
# @zh: 删除试验用的键
# @on: etcd1
# @matches: \A1\n\Z

etcdctl del /app/note
