# See which keys there are
# @zh: 看看都是些什么键
# @on: etcd1
# @matches: \A +1\d\d /app/session-\n +3 /jobs/nightly/\n +1 /app/report\n +1 /app/note\n\Z

etcdctl get --prefix --keys-only / | sed -e '/^$/d' -e 's/[0-9]*$//' | sort | uniq -c | sort -rn | head
