# Read why it did not start, and stop the attempts
# @zh: 查明没有启动的原因，停止重试
# @on: etcd3
# @within: 10s
# @matches: ^member [0-9a-f]+ has already been bootstrapped$
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^/var/lib/etcd$
# @absent: /var/lib/etcd/

journalctl -u etcd --no-pager -o cat | grep -o 'member [0-9a-f]* has already been bootstrapped' | tail -n 1
systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
if [ -e /var/lib/etcd/cluster/member/wal ]; then
  echo "this member has data: nothing deleted"
else
  rm -rf /var/lib/etcd/cluster
fi
find /var/lib/etcd
