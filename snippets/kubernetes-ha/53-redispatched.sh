# See what became of requests for that machine
# @zh: 看看发往这台机器的请求怎么样了
# @on: lb1
# @within: 20s
# @matches: ^198\.51\.100\.10:\d+ \[\S+\] endpoint apiservers/cp[23] \d+/\d+/\d+ .*/\+\d \S+$

journalctl -u haproxy --no-pager -o cat | grep 'endpoint apiservers/cp[23] .*/+' | tail -n 3
