# Give the space back
# @zh: 归还空间
# @on: etcd1
# @timeout: 5m
# @matches: (?s)11:2379: [0-3]\.\d MiB on disk, .*12:2379: [0-3]\.\d MiB on disk, .*13:2379: [0-3]\.\d MiB on disk

REVISION=$(etcdctl endpoint status -w json | grep -o '"revision":[0-9]*' | cut -d : -f 2 | sort -n | tail -n 1)
etcdctl --command-timeout=5m compact --physical "$REVISION"
IFS=, read -ra MEMBERS <<< "$ETCDCTL_ENDPOINTS"
each_defragmented "${MEMBERS[@]}" && space
