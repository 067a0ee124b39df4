# Ask systemd for the right name
# @zh: 让 systemd 算出正确的名字
# @matches: ^mnt-hgfs\.mount$
# @matches: ^opt-vm\\x2dshare\.mount$
# @matches: ^Id=hgfs\.mount\nLoadState=not-found\n\nId=mnt-hgfs\.mount\nLoadState=loaded\n\Z

rm /etc/systemd/system/hgfs.mount
systemd-escape --path --suffix=mount <<mount_point>>
systemd-escape --path --suffix=mount /opt/vm-share
systemctl show --property=Id,LoadState hgfs.mount mnt-hgfs.mount
