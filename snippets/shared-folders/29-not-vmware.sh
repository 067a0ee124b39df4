# Start it on a machine that is no guest of VMware's
# @zh: 在不是 VMware 虚拟机的机器上启动它
# @matches: ^ActiveState=failed$
# @matches: ^Result=exit-code$
# @expect: Segmentation fault
# @matches: status=139

systemctl start mnt-hgfs.mount || true
systemctl show --property=ActiveState,Result mnt-hgfs.mount
journalctl --unit=mnt-hgfs.mount --no-pager --output=cat --lines=4
