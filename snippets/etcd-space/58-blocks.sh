# See what a defragmentation blocks
# @zh: 看看碎片整理会阻塞什么
# @on: etcd1
# @timeout: 3m
# @matches: ^Finished defragmenting etcd member\[https://198\.51\.100\.12:2379\].*\nhttps://198\.51\.100\.12:2379, 
# @matches: ^slowest read at https://198\.51\.100\.12:2379: \d{3,5} ms of [1-9]\d* reads$
# @matches: ^slowest read at https://198\.51\.100\.13:2379: \d{1,4} ms of [1-9]\d* reads$

slowest() {
  while kill -0 "$DEFRAG" 2> /dev/null; do
    begin=$(date +%s%3N)
    value=$(ETCDCTL_ENDPOINTS=$1 etcdctl --command-timeout=2m get --consistency=s --print-value-only /app/note)
    echo "$(($(date +%s%3N) - begin)) $value"
  done | awk -v at="$1" 'NF > 1 {reads++; if ($1 > most) most = $1} END {print "slowest read at " at ": " most " ms of " reads " reads"}'
}
each_defragmented https://198.51.100.12:2379 &
DEFRAG=$!
slowest https://198.51.100.12:2379 &
slowest https://198.51.100.13:2379 &
wait
