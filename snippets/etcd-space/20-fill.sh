# Rewrite one key until etcd refuses
# @zh: 反复改写同一个键，直到 etcd 拒绝
# @on: etcd1
# @timeout: 3m
# @fixture: stands in for what fills your database: a client that rewrites a large value again and again, beside keys that stay as they are
# @zh-fixture: 代替把你的数据库写满的那个客户端：它反复改写一个很大的值；另有几个不变的键
# @expect: Error: etcdserver: mvcc: database space exceeded
# @matches: ^refused after 1\d\d writes$

etcdctl put /app/owner "operations"
for n in 1 2 3; do etcdctl put "/jobs/nightly/$n" "done"; done
head -c 96000 /dev/urandom | base64 -w 0 > /root/report
for n in $(seq 250); do
  etcdctl put /app/report < /root/report 2>&1 | grep '^Error: .* space exceeded' && break
done
echo "refused after $((n - 1)) writes"
