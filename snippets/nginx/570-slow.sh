# Ask for what takes longer than the timeout
# @zh: 请求一个比超时更慢的接口
# @on: client
# @matches: \A504 after [23]\.\d+ s\n\Z

curl -sS -o /dev/null -w '%{http_code} after %{time_total} s\n' http://web:8080/slow
