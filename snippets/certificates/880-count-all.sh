# Stop the writer, and count
# @zh: 停止写入，统计结果
# @on: ca
# @within: 30s
# @matches: ^the writer has ended$
# @matches: ^taken: ([5-9]\d|\d{3,}), tries that failed: \d{1,2}, taken but not in etcd: 0$

touch writer/stop
[ -e writer/ended ] && echo the writer has ended
count
# Which tries failed, if any:
cut -d ' ' -f 1-2 writer/failed
