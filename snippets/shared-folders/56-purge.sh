# Remove the packages from a machine that is no guest of VMware's
# @zh: 在不是 VMware 虚拟机的机器上删除软件包
# @timeout: 2m
# @expect: Removing open-vm-tools
# @matches: ^vmhgfs-fuse: gone$
# @matches: ^Id=open-vm-tools\.service\nLoadState=not-found\n\Z

if [ "$(systemd-detect-virt --vm)" != vmware ]; then
  apt-get purge -y open-vm-tools fuse3 strace
fi
[ -e /usr/bin/vmhgfs-fuse ] || echo "vmhgfs-fuse: gone"
systemctl show --property=Id,LoadState open-vm-tools
