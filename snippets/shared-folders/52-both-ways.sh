# A machine on which both ways are in use
# @zh: 两种办法都还在用的机器
# @fixture: the unit and the line were taken away above; here they are again, so that the next block has something to remove
# @zh-fixture: 挂载单元和 fstab 那一行前面已经撤掉了，这里再放回去，好让下一段有东西可删
# @matches: ^enabled$
# @matches: ^\.host:/ <<mount_point>> fuse\.vmhgfs-fuse <<options>> 0 0$

printf '[Mount]\nWhat=.host:/\nWhere=<<mount_point>>\n\n[Install]\nWantedBy=multi-user.target\n' > /etc/systemd/system/mnt-hgfs.mount
systemctl enable mnt-hgfs.mount
systemctl is-enabled mnt-hgfs.mount
echo '.host:/ <<mount_point>> fuse.vmhgfs-fuse <<options>> 0 0' >> /etc/fstab
grep '^[^#].*hgfs' /etc/fstab
systemctl daemon-reload
