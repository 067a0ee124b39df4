# The line of /etc/fstab on a machine that is no guest of VMware's
# @zh: 不是 VMware 虚拟机时，/etc/fstab 里的这一行会怎样
# @matches: ^ActiveState=failed$
# @matches: ^Result=exit-code$
# @expect: Segmentation fault

systemctl start mnt-hgfs.mount || true
systemctl show --property=ActiveState,Result mnt-hgfs.mount
journalctl --unit=mnt-hgfs.mount --no-pager --output=cat
