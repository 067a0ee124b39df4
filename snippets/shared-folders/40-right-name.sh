# Ask systemd for the right name
# @zh: 让 systemd 算出正确的名字
# @matches: ^mnt-hgfs\.mount$
# @matches: ^loaded$

rm /etc/systemd/system/hgfs.mount
systemctl daemon-reload
systemd-escape --path --suffix=mount <<mount_point>>
systemctl show --property=LoadState --value mnt-hgfs.mount
