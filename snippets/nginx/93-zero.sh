# Stop the load and count
# @zh: 停止负载并统计
# @on: client
# @timeout: 2m
# @matches: ^still running: 3$
# @matches: ^close: [1-9]\d+ requests, 0 failed$
# @matches: ^keepalive: [1-9]\d+ requests, 0 failed$
# @matches: ^downloads: [1-9]\d+ requests, 0 failed$
# @absent: apr_

echo "still running: $(pgrep -c -x ab)"
pkill -INT -x ab
wait
for kind in close keepalive downloads; do
  awk -v kind=$kind '/^Complete requests:/ {all = $3} /^Failed requests:/ {failed = $3} /^Non-2xx/ {failed += $3} /^apr_/
    END {print kind ": " all " requests, " failed " failed"}' /tmp/$kind.txt
done
