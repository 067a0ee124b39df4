# Go back to the line with nofail
# @zh: 改回带 nofail 的写法
# @matches: ^\.host:/ <<mount_point>> fuse\.vmhgfs-fuse <<options>> 0 0$
# @matches: ^Id=mnt-hgfs\.mount\nRequiredBy=\nWantedBy=local-fs\.target$

sed -i 's|^vmhgfs-fuse <<mount_point>> .*|.host:/ <<mount_point>> fuse.vmhgfs-fuse <<options>> 0 0|' /etc/fstab
grep '^[^#].*hgfs' /etc/fstab
systemctl daemon-reload
systemctl show --property=Id,RequiredBy,WantedBy mnt-hgfs.mount
