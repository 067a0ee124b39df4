# Load the unit
# @zh: 加载单元
# @on: all
# @matches: ^FragmentPath=/etc/systemd/system/etcd\.service$
# @matches: ^Type=notify$
# @matches: ^User=etcd$
# @matches: ^Wants=network-online\.target$
# @matches: ^After=(.* )?network-online\.target( .*)?$
# @matches: ^RestartUSec=2s$
# @matches: ^LimitNOFILE=65536$
# @matches: ^NeedDaemonReload=no$

systemctl daemon-reload
systemctl show etcd -p FragmentPath,Type,User,Wants,After,RestartUSec,LimitNOFILE,NeedDaemonReload
