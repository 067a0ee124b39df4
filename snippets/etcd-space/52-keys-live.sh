# See which keys there are
# @zh: 看看都是些什么键
# @on: etcd1
# @matches: ^ +1\d\d /app/session-$

etcdctl get --prefix --keys-only / | sed -e '/^$/d' -e 's/[0-9]*$//' | sort | uniq -c | sort -rn | head
