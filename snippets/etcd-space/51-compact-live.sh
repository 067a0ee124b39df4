# See that compaction frees nothing here
# @zh: 确认这次压缩腾不出空间
# @on: etcd1
# @matches: ^compacted revision \d+$
# @matches: 11:2379: 1[3-9]\.\d MiB on disk, 1[0-9]\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$

REVISION=$(etcdctl endpoint status -w json | grep -o '"revision":[0-9]*' | cut -d : -f 2 | sort -n | tail -n 1)
etcdctl --command-timeout=5m compact --physical "$REVISION"
space
