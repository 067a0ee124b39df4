# Take the line out of /etc/fstab
# @zh: 从 /etc/fstab 里删掉这一行
# @matches: ^/etc/fstab is as it was before$
# @matches: ^Id=mnt-hgfs\.mount\nLoadState=not-found\n\Z

while findmnt <<mount_point>>; do umount <<mount_point>> || break; done
sed -i '\|^\.host:/ <<mount_point>> fuse\.vmhgfs-fuse |d' /etc/fstab
systemctl daemon-reload
systemctl reset-failed mnt-hgfs.mount
diff /etc/fstab.before-shares /etc/fstab && echo "/etc/fstab is as it was before"
systemctl show --property=Id,LoadState mnt-hgfs.mount
