# Write the line into /etc/fstab, once
# @zh: 写入 /etc/fstab（只写一次）
# @matches: ^\.host:/ <<mount_point>> fuse\.vmhgfs-fuse 
# @matches: ^lines: 1$

mkdir -p <<mount_point>>
[ -e /etc/fstab.before-shares ] || cp -p /etc/fstab /etc/fstab.before-shares
grep -q ' <<mount_point>> ' /etc/fstab || echo '.host:/ <<mount_point>> fuse.vmhgfs-fuse allow_other,uid=1000,gid=1000,umask=022,nofail,x-systemd.after=open-vm-tools.service 0 0' >> /etc/fstab
grep ' <<mount_point>> ' /etc/fstab
echo "lines: $(grep -c ' <<mount_point>> ' /etc/fstab)"
