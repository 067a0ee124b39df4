# Delete what was precious
# @on: etcd1
# @matches: \A\d+\nkeys left: 0\n\Z

etcdctl del --prefix /drill/
echo "keys left: $(etcdctl get --prefix /drill/ --keys-only | grep -c . || true)"
