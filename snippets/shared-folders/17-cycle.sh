# Trap: the order that old units ask for
# @zh: 陷阱：旧教程里的启动顺序
# @matches: ^After=open-vm-tools\.service$
# @matches: ^the unit alone: exit code 0$
# @matches: Found ordering cycle on (?:.*\n)*.*mnt-hgfs\.mount/start
# @matches: Job (open-vm-tools\.service|vgauth\.service|systemd-tmpfiles-setup\.service|local-fs\.target|mnt-hgfs\.mount)/start deleted to break ordering cycle

sed -i -e '/^ConditionVirtualization=/a After=open-vm-tools.service' -e 's/,nofail$//' /etc/systemd/system/mnt-hgfs.mount
grep After= /etc/systemd/system/mnt-hgfs.mount
systemd-analyze verify /etc/systemd/system/mnt-hgfs.mount && echo "the unit alone: exit code 0"
systemd-analyze verify --man=no --generators=yes default.target 2>&1 | grep -E 'cycle|dependency'
