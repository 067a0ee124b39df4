# Start a lone member that compacts by revisions
# @zh: 启动一个按 revision 压缩的单独成员
# @on: etcd3
# @fixture: a member for practice beside the cluster; started early because etcd looks only every five minutes, see automatic compaction
# @zh-fixture: 集群之外的一个练习用成员；etcd 每五分钟才检查一次，所以提前启动，结果见“自动压缩”一节
# @within: 20s
# @matches: ^revision 1\d\d$

if ! systemctl is-active -q etcd-practice; then
  systemd-run --unit=etcd-practice etcd --data-dir=/tmp/etcd-practice --auto-compaction-mode=revision --auto-compaction-retention=10 \
    --listen-client-urls=http://127.0.0.1:12379 --advertise-client-urls=http://127.0.0.1:12379 \
    --listen-peer-urls=http://127.0.0.1:12380
fi
for n in $(seq 100); do etcdctl --endpoints=http://127.0.0.1:12379 put /counter "$n" > /dev/null; done
etcdctl --endpoints=http://127.0.0.1:12379 get /counter -w fields | awk '/"Revision"/ {print "revision", $3}'
