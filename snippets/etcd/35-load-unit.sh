# Load the unit
# @zh: 加载单元
# @on: all
# @matches: ^FragmentPath=/etc/systemd/system/etcd\.service$
# @matches: ^Type=notify$
# @matches: ^User=etcd$
# @matches: ^NeedDaemonReload=no$

systemctl daemon-reload
systemctl show etcd -p FragmentPath -p Type -p User -p NeedDaemonReload
