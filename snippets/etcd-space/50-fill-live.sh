# Write new keys until etcd refuses
# @zh: 不断写入新的键，直到 etcd 拒绝
# @on: etcd1
# @timeout: 3m
# @fixture: stands in for a client that adds keys and never deletes one
# @zh-fixture: 代替一个只增不删的客户端
# @expect: Error: etcdserver: mvcc: database space exceeded
# @matches: ^refused after 1\d\d keys$

for n in $(seq 250); do
  etcdctl put "/app/session-$n" < /root/report 2>&1 | grep '^Error: .* space exceeded' && break
done
echo "refused after $((n - 1)) keys"
