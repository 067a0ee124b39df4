# Mount now and at every boot
# @zh: 立即挂载，并在每次开机时挂载
# @matches: ^enabled$
# @matches: ^ActiveState=inactive$
# @matches: ^ConditionResult=no$

systemctl daemon-reload
systemctl enable --now mnt-hgfs.mount
systemctl is-enabled mnt-hgfs.mount
systemctl show --property=ActiveState,ConditionResult mnt-hgfs.mount
