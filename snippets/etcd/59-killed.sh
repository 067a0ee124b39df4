# See that systemd starts it again
# @zh: 确认 systemd 把它重新拉起
# @on: etcd2
# @within: 20s
# @expect: code=killed, status=9/KILL
# @matches: ^NRestarts=1\nId=etcd\.service$
# @matches: ^active$

journalctl -u etcd --no-pager -o cat | grep code=killed
systemctl show -p Id -p NRestarts etcd
systemctl is-active etcd
