# Give the space back
# @zh: 归还空间
# @on: etcd1
# @timeout: 5m
# @matches: \Arevision (\d+)\ncompacted revision \1\nFinished[^\n]*11:2379\][^\n]*\nhttps://198\.51\.100\.11:2379, [^\n]*\nFinished[^\n]*12:2379\][^\n]*\nhttps://198\.51\.100\.12:2379, [^\n]*\nFinished[^\n]*13:2379\][^\n]*\nhttps://198\.51\.100\.13:2379, [^\n]*\nhttps://198\.51\.100\.11:2379: [0-3]\.\d MiB on disk, [^\n]*\nhttps://198\.51\.100\.12:2379: [0-3]\.\d MiB on disk, [^\n]*\nhttps://198\.51\.100\.13:2379: [0-3]\.\d MiB on disk, [^\n]*\n\Z

drop_history
IFS=, read -ra MEMBERS <<< "$ETCDCTL_ENDPOINTS"
each_defragmented "${MEMBERS[@]}" && space
