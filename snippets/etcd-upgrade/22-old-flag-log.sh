# Read why it did not start, and delete the flag
# @zh: 查明没有启动的原因，删掉这个参数
# @on: etcd3
# @timeout: 2m
# @expect: flag provided but not defined: -<<old_flag_name>>
# @matches: ^active$
# @expect: etcd Version: <<to_version>>

journalctl -u etcd --no-pager -o cat | grep 'flag provided but not defined' | tail -n 1
rm /etc/systemd/system/etcd.service.d/flags.conf
systemctl daemon-reload
systemctl restart etcd
systemctl is-active etcd
/opt/etcd/etcd --version
