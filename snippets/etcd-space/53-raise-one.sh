# Trap: raise the quota of one member only
# @zh: 陷阱：只调大一个成员的配额
# @on: etcd1
# @within: 60s
# @matches: \Aquota-backend-bytes: <<raised_quota>>\nhttps://198\.51\.100\.11:2379: .* quota 256 MiB
# @matches: 12:2379: .* quota 16 MiB
# @matches: (?s)13:2379: [^\n]* quota 16 MiB, [^\n]*\n(memberID:\d+ alarm:NOSPACE *\n)+.*now:\n(memberID:\d+ alarm:NOSPACE *\n)+\Z

sed -i -e '$a quota-backend-bytes: <<raised_quota>>' -e '/^quota-backend-bytes: /d' /etc/etcd/etcd.conf.yml
grep '^quota-backend-bytes: ' /etc/etcd/etcd.conf.yml
systemctl restart etcd
space
etcdctl alarm list | grep CORRUPT || etcdctl alarm disarm
for n in 1 2; do etcdctl put /app/session-more < /root/report || true; done
echo now:
etcdctl alarm list
