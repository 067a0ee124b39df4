# Let a client write all the time
# @zh: 让一个客户端不停写入
# @on: etcd1
# @fixture: stands in for your applications: one write after the other, each repeated until it is acknowledged; it ends when told, or after ten minutes
# @zh-fixture: 代替你的业务：一个接一个地写，每次都重试到得到确认为止；收到通知或满十分钟后停止
# @matches: ^writing$

# A copy, since etcdctl is replaced while it writes.
cp /opt/etcd/etcdctl /root/writer-etcdctl
writer() {
  local number=0 begin end
  end=$(($(date +%s) + 600))
  while [ ! -e /root/writer-stop ] && [ "$(date +%s)" -lt $end ]; do
    number=$((number + 1))
    begin=$(date +%s%3N)
    until /root/writer-etcdctl --command-timeout=2s put "/writer/$number" "$number" > /dev/null 2>> /root/writer-errors; do
      echo "$number" >> /root/writer-repeated
    done
    echo "$number $(($(date +%s%3N) - begin))" >> /root/writer-acknowledged
  done
}
rm -f /root/writer-stop /root/writer-acknowledged /root/writer-repeated /root/writer-errors
writer < /dev/null > /dev/null 2>&1 &
echo writing
