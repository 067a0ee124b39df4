# Take the unit away
# @zh: 撤掉挂载单元
# @matches: ^LoadState=not-found$

systemctl disable --now mnt-hgfs.mount
rm /etc/systemd/system/mnt-hgfs.mount
systemctl daemon-reload
systemctl show --property=LoadState mnt-hgfs.mount
