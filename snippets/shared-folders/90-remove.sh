# Remove everything
# @zh: 全部撤除
# @timeout: 2m

if findmnt <<mount_point>>; then umount <<mount_point>>; fi
if [ -e /etc/systemd/system/mnt-hgfs.mount ]; then
    systemctl disable --now mnt-hgfs.mount
    rm /etc/systemd/system/mnt-hgfs.mount
fi
sed -i '\| <<mount_point>> fuse\.vmhgfs-fuse |d' /etc/fstab
systemctl daemon-reload
sed -i 's/^user_allow_other$/#user_allow_other/' /etc/fuse.conf
if [ -L /opt/vm-share ]; then rm /opt/vm-share; fi
if [ -d <<mount_point>> ]; then rmdir <<mount_point>>; fi
rm -f /etc/fstab.before-shares
apt-get purge -y open-vm-tools fuse3
apt-get autoremove -y --purge
