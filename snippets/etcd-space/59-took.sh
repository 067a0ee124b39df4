# Read in the log how long it took
# @zh: 在日志里看用了多久
# @on: etcd2
# @matches: "took":"[\d.]+m?s"

journalctl -u etcd --no-pager -o cat | grep -E '"msg":"(finished defragmenting|defragmented)' | tail -n 1
