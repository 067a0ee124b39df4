# Remove the mount, whichever way it was made
# @zh: 撤除挂载，不管当初用的是哪种办法
# @within: 20s
# @stable: 2
# @matches: ^Id=mnt-hgfs\.mount\nLoadState=not-found\n\Z

while findmnt <<mount_point>>; do umount <<mount_point>> || break; done
if [ -e /etc/systemd/system/mnt-hgfs.mount ]; then
  systemctl disable --now mnt-hgfs.mount
  rm /etc/systemd/system/mnt-hgfs.mount
fi
sed -i '\|^\.host:/ <<mount_point>> fuse\.vmhgfs-fuse |d' /etc/fstab
systemctl daemon-reload
systemctl show --property=Id,LoadState mnt-hgfs.mount
if [ -L /opt/vm-share ]; then rm /opt/vm-share; fi
# rmdir refuses a folder in which something lies.
if [ -d <<mount_point>> ]; then rmdir <<mount_point>>; fi
rm -f /usr/local/sbin/shares-check
