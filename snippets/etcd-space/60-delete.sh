# Delete what nobody needs
# @zh: 删除没人要的键
# @on: etcd1
# @matches: \A64\n1\d\d\n/app/note\n\n/app/report\n\n\Z

etcdctl del --prefix /app/archive/
etcdctl del --prefix /app/session-
etcdctl get --prefix --keys-only /app/
