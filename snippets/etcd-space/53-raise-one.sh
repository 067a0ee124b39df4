# Trap: raise the quota of one member only
# @zh: 陷阱：只调大一个成员的配额
# @on: etcd1
# @within: 60s
# @matches: 11:2379: .* quota 256 MiB
# @matches: 12:2379: .* quota 16 MiB
# @matches: (?s)now:\n(memberID:\d+ alarm:NOSPACE *\n)+\Z

sed -i -e '$a quota-backend-bytes: <<raised_quota>>' -e '/^quota-backend-bytes: /d' /etc/etcd/etcd.conf.yml
systemctl restart etcd
space
etcdctl alarm list | grep CORRUPT || etcdctl alarm disarm
etcdctl put /app/session-more < /root/report || true
etcdctl put /app/session-more < /root/report || true
echo now:
etcdctl alarm list
