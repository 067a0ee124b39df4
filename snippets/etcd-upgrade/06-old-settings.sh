# Give etcd3 settings of old times
# @zh: 给 etcd3 加上过时的设置
# @on: etcd3
# @fixture: stands in for what has gathered in your configuration over the years; <<from_version>> still takes it
# @zh-fixture: 代替多年来积攒在配置里的东西；<<from_version>> 还接受它们
# @matches: ^<<old_key>>$
# @expect: /etc/etcd/etcd.conf.yml <<old_flag>>
# @matches: ^active$

echo '<<old_key>>' >> /etc/etcd/etcd.conf.yml
mkdir -p /etc/systemd/system/etcd.service.d
cat > /etc/systemd/system/etcd.service.d/flags.conf <<'END'
[Service]
ExecStart=
ExecStart=/opt/etcd/etcd --config-file=/etc/etcd/etcd.conf.yml <<old_flag>>
END
systemctl daemon-reload
systemctl restart etcd
tail -qn 1 /etc/etcd/etcd.conf.yml /etc/systemd/system/etcd.service.d/flags.conf
systemctl is-active etcd
