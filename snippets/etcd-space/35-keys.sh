# Count the keys by their first two parts
# @zh: 按前两级统计键的数量
# @on: etcd1
# @matches: \A +3 /jobs/nightly\n +1 /app/report\n\Z

etcdctl get --prefix --keys-only / | awk -F / 'NF > 1 {print "/" $2 "/" $3}' | sort | uniq -c | sort -rn | head
