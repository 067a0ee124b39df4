# See what became of the key in the configuration file
# @zh: 看看配置文件里的那个旧键怎么样了
# @on: etcd3
# @matches: \A<<old_key>>\nmessages about it: 0\n\Z

grep '^<<old_key_name>>:' /etc/etcd/etcd.conf.yml
echo "messages about it: $(journalctl -u etcd --no-pager -o cat _PID="$(systemctl show -p MainPID --value etcd)" | grep -c '<<old_key_name>>' || true)"
sed -i '/^<<old_key_name>>:/d' /etc/etcd/etcd.conf.yml
