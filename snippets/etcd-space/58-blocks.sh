# See what a defragmentation blocks
# @zh: 看看碎片整理会阻塞什么
# @on: etcd1
# @timeout: 3m
# @matches: ^Finished defragmenting etcd member\[https://198\.51\.100\.12:2379\]
# @matches: ^slowest read at https://198\.51\.100\.12:2379: \d+ ms of \d+ reads$
# @matches: ^slowest read at https://198\.51\.100\.13:2379: \d+ ms of \d+ reads$

slowest() {
  local begin end most=0 count=0
  while kill -0 "$DEFRAG" 2> /dev/null; do
    begin=$(date +%s%3N)
    ETCDCTL_ENDPOINTS=$1 etcdctl --command-timeout=2m get --consistency=s /app/note > /dev/null
    end=$(date +%s%3N)
    count=$((count + 1))
    ((end - begin <= most)) || most=$((end - begin))
  done
  echo "slowest read at $1: $most ms of $count reads"
}
ETCDCTL_ENDPOINTS=https://198.51.100.12:2379 etcdctl --command-timeout=2m defrag &
DEFRAG=$!
slowest https://198.51.100.12:2379 &
slowest https://198.51.100.13:2379 &
wait
