# See what systemd makes of the line
# @zh: 看看 systemd 由这一行生成了什么
# @matches: ^SourcePath=/etc/fstab$
# @matches: ^What=\.host:/$
# @matches: ^Type=fuse\.vmhgfs-fuse$
# @matches: ^Options=<<options>>$

systemctl cat mnt-hgfs.mount
