# Take the unit away
# @zh: 撤掉挂载单元
# @matches: ^Id=mnt-hgfs\.mount\nLoadState=not-found\n\Z

systemctl disable --now mnt-hgfs.mount
rm /etc/systemd/system/mnt-hgfs.mount
systemctl show --property=Id,LoadState mnt-hgfs.mount
