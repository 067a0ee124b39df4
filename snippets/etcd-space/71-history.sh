# Write a key twice, read its past and its present
# @zh: 写两次同一个键，再读它的历史和当前值
# @on: etcd1
# @within: 30s
# @matches: \AOK\nOK\nfirst\nsecond\n\Z

etcdctl put /app/note first
REVISION=$(etcdctl get /app/note -w fields | awk '/"ModRevision"/ {print $3}')
etcdctl put /app/note second
etcdctl get --rev="$REVISION" --print-value-only /app/note
etcdctl get --print-value-only /app/note
