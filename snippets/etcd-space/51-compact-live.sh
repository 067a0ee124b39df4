# See that compaction frees nothing here
# @zh: 确认这次压缩腾不出空间
# @on: etcd1
# @matches: \Arevision (\d+)\ncompacted revision \1\n
# @matches: 11:2379: 1[3-9]\.\d MiB on disk, 1[0-9]\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$

drop_history
space
