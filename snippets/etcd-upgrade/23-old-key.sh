# See what became of the key in the configuration file
# @zh: 看看配置文件里的那个旧键怎么样了
# @on: etcd3
# @matches: \A<<old_key>>\nmessages since the start: [1-9]\d+, about it: 0\netcd3: checked 14 settings against <<to_version>>\n\Z

grep '^<<old_key_name>>:' /etc/etcd/etcd.conf.yml
messages=$(journalctl -u etcd --no-pager -o cat _PID="$(systemctl show -p MainPID --value etcd)")
echo "messages since the start: $(wc -l <<< "$messages"), about it: $(grep -c '<<old_key_name>>' <<< "$messages")"
sed -i '/^<<old_key_name>>:/d' /etc/etcd/etcd.conf.yml
unknown_settings /opt/etcd-<<to_version>>
