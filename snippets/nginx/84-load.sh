# Start three kinds of load
# @zh: 启动三种负载
# @on: client
# @within: 10s
# @matches: ^3$

if ! pgrep -x ab > /dev/null; then
  nice ab -q -t 300 -n 1000000 -c 2 http://web/healthz > /tmp/close.txt 2>&1 &
  nice ab -q -t 300 -n 1000000 -c 2 -k http://web/healthz > /tmp/keepalive.txt 2>&1 &
  nice ab -q -t 300 -n 1000000 -c 10 http://web/downloads/32k.bin > /tmp/downloads.txt 2>&1 &
fi
pgrep -c -x ab
