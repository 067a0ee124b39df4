# Count what the client wrote
# @zh: 核对客户端写入的数量
# @on: etcd1
# @timeout: 2m
# @within: 10s
# @matches: ^acknowledged: [1-9]\d*, of these missing on etcd1: 0, etcd2: 0, etcd3: 0$
# @matches: ^repeated: \d+, slowest: \d+ ms$

touch /root/writer-stop
wait
cut -d ' ' -f 1 /root/writer-acknowledged | sort > /root/writer-sorted
printf 'acknowledged: %s, of these missing on' "$(wc -l < /root/writer-sorted)"
for node in 1 2 3; do
  ETCDCTL_ENDPOINTS=https://198.51.100.1$node:2379 etcdctl get --consistency=s --prefix /writer/ | sort > /root/writer-found
  printf ' etcd%s: %s' $node "$(comm -23 /root/writer-sorted /root/writer-found | wc -l)"
  [ $node = 3 ] || printf ,
done
echo
echo "repeated: $(cat /root/writer-repeated 2> /dev/null | wc -l), slowest: $(awk '$2 > most {most = $2} END {print most + 0}' /root/writer-acknowledged) ms"
