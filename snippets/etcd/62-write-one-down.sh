# Write with one member lost
# @zh: 少一个成员时写入
# @on: etcd1
# @matches: ^OK\nwritten after \d+ ms\n/drill/one-down\nwritten by two of three$

begin=$(date +%s%3N)
until etcdctl --command-timeout=1s put /drill/one-down "written by two of three" 2> /dev/null; do sleep 0.1; done
echo "written after $(($(date +%s%3N) - begin)) ms"
etcdctl get /drill/one-down
