# Check the snapshot
# @zh: 检查快照
# @on: etcd1
# @like: | HASH | REVISION | TOTAL KEYS | TOTAL SIZE | VERSION |
# @matches: ^\| +[0-9a-f]+ \| +\d+ \| +\d+ \| +\d+ kB \| +3\.6\.0 +\|$
# @absent: Deprecated

<<snapshot_tool>> snapshot status /root/etcd-backup/snapshot.db -w table
