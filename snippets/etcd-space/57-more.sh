# Write 64 MiB
# @zh: 写入 64 MiB
# @on: etcd1
# @timeout: 3m
# @fixture: gives the defragmentation enough to copy, so that it lasts long enough to be seen
# @zh-fixture: 让碎片整理有足够的数据可搬，持续的时间长到能看出来
# @matches: ^64 keys$

head -c 768000 /dev/urandom | base64 -w 0 > /root/archive
for n in $(seq 64); do
  etcdctl put "/app/archive/$n" < /root/archive > /dev/null
done
etcdctl get --prefix --keys-only /app/archive/ | grep -c . | sed 's/$/ keys/'
