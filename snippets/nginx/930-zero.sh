# Stop the load and count
# @zh: 停止负载并统计
# @on: client
# @timeout: 2m
# @matches: ^3 running$
# @matches: ^new-connections: [1-9]\d{2,} requests, 0 failed$
# @matches: ^downloads: [1-9]\d{1,3} requests, 0 failed$
# @matches: ^reused: [1-9]\d{2,} requests, 0 failed, over ([2-9]|[1-9]\d+) connections$

echo "$(jobs -r | wc -l) running"
kill "$load"
pkill -INT -x ab
wait
for kind in new-connections downloads; do
  awk -v kind=$kind '/^Complete requests:/ {all = $3} /^Failed requests:/ {failed = $3} /^Non-2xx/ {failed += $3}
    END {print kind ": " all " requests, " failed " failed"}' /tmp/$kind.txt
done
# The last line was being written when curl was stopped.
sed '$d' /tmp/reused.txt | awk '$1 == 200 {all++; connections += $2} $1 != 200 {failed++}
  END {print "reused: " all " requests, " failed + 0 " failed, over " connections " connections"}'
