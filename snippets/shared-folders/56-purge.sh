# Remove the packages from a machine that is no guest of VMware's
# @zh: 在不是 VMware 虚拟机的机器上删除软件包
# @timeout: 2m
# @expect: Removing open-vm-tools
# @matches: ^vmhgfs-fuse: gone$
# @matches: ^LoadState=not-found$

if [ "$(systemd-detect-virt --vm)" != vmware ]; then
  apt-get purge -y open-vm-tools fuse3 strace
fi
[ -e /usr/bin/vmhgfs-fuse ] || echo "vmhgfs-fuse: gone"
systemctl show --property=LoadState open-vm-tools
