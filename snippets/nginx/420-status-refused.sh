# Ask from elsewhere
# @zh: 从别的机器访问
# @on: client
# @matches: ^403$

curl -sS -o /dev/null -w '%{http_code}\n' http://web:8082/status
