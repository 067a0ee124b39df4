# Drop the history
# @zh: 丢弃历史版本
# @on: etcd1
# @matches: \Arevision 1\d\d\ncompacted revision 1\d\d\n\Z

REVISION=$(etcdctl endpoint status -w json | grep -o '"revision":[0-9]*' | cut -d : -f 2 | sort -n | tail -n 1)
echo "revision $REVISION"
etcdctl --command-timeout=5m compact --physical "$REVISION"
