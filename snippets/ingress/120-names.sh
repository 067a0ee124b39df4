# Names for a worker's address, and a short way to ask
# @zh: 给工作节点的地址配上域名，再定义一个简短的提问命令
# @matches: ^\d+\.\d+\.\d+\.\d+ +shop.example.com www.example.com pay.example.com$
# @absent: No such file

grep -q shop.example.com /etc/hosts ||
  echo "$node shop.example.com www.example.com pay.example.com" >> /etc/hosts
ask() {
  curl -sS --max-time 40 -w ' [%{http_code}]\n' "$@"
}
getent hosts shop.example.com
