# Trap: the line without nofail
# @zh: 陷阱：不写 nofail
# @matches: ^vmhgfs-fuse <<mount_point>> fuse defaults,allow_other 0 0$
# @matches: ^Id=mnt-hgfs\.mount\nRequiredBy=local-fs\.target$
# @matches: ^Id=local-fs\.target\nOnFailure=emergency\.target$

sed -i 's|^\.host:/ <<mount_point>> .*|vmhgfs-fuse <<mount_point>> fuse defaults,allow_other 0 0|' /etc/fstab
grep '^[^#].*hgfs' /etc/fstab
systemctl daemon-reload
systemctl show --property=Id,RequiredBy mnt-hgfs.mount
systemctl show --property=Id,OnFailure local-fs.target
