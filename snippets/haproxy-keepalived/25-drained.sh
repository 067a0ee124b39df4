# See that nothing new goes to it
# @zh: 确认没有新连接到它
# @on: client
# @matches: \A(api[13]\n){9}\Z

for i in 1 2 3 4 5 6 7 8 9; do
  curl -sS --max-time 5 --cacert /root/ca.crt https://<<vip>>:8443/
done
