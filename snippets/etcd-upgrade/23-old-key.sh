# See what became of the key in the configuration file
# @zh: 看看配置文件里的那个旧键怎么样了
# @on: etcd3
# @matches: \A<<old_key>>\nlines in its log: [1-9]\d*, about it: 0\n\Z

grep '^<<old_key_name>>:' /etc/etcd/etcd.conf.yml
journalctl -u etcd --no-pager -o cat _PID="$(systemctl show -p MainPID --value etcd)" > /tmp/etcd.log
echo "lines in its log: $(grep -c . /tmp/etcd.log), about it: $(grep -c '<<old_key_name>>' /tmp/etcd.log)"
rm /tmp/etcd.log
sed -i '/^<<old_key_name>>:/d' /etc/etcd/etcd.conf.yml
