# Write a key twice and read its past
# @zh: 写两次同一个键，再读它的历史
# @on: etcd1
# @within: 30s
# @matches: \AOK\nOK\nfirst\n\Z

etcdctl put /app/note first
REVISION=$(etcdctl get /app/note -w fields | awk '/"ModRevision"/ {print $3}')
etcdctl put /app/note second
etcdctl get --rev="$REVISION" --print-value-only /app/note
