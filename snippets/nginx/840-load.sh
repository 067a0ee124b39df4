# Start three kinds of load
# @zh: 启动三种负载
# @on: client
# @within: 10s
# @matches: ^3 running$

if ! kill -0 "${load:-none}" 2> /dev/null; then
  nice ab -q -t 300 -n 1000000 -c 2 http://web/healthz > /tmp/new-connections.txt 2>&1 &
  nice ab -q -t 300 -n 1000000 -c 10 http://web/downloads/96k.bin > /tmp/downloads.txt 2>&1 &
  nice timeout 300 curl -sS -o /dev/null -w '%{http_code} %{num_connects}\n' 'http://web/healthz?[1-1000000]' > /tmp/reused.txt 2>&1 &
  load=$!
fi
[ -s /tmp/reused.txt ] && echo "$(jobs -r | wc -l) running"
