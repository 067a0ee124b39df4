# Ask systemd for the right name
# @zh: 让 systemd 算出正确的名字
# @matches: ^mnt-hgfs\.mount$
# @matches: ^opt-vm\\x2dshare\.mount$
# @matches: ^LoadState=loaded$

rm /etc/systemd/system/hgfs.mount
systemctl daemon-reload
systemd-escape --path --suffix=mount <<mount_point>>
systemd-escape --path --suffix=mount /opt/vm-share
systemctl show --property=LoadState mnt-hgfs.mount
