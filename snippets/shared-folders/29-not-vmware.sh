# Start it on a machine that is no guest of VMware's
# @zh: 在不是 VMware 虚拟机的机器上启动它
# @matches: ^Result=exit-code\nActiveState=failed\nSegmentation fault .*\nmnt-hgfs\.mount: Mount process exited, code=exited, status=139/n/a$

systemctl start mnt-hgfs.mount || true
systemctl show --property=ActiveState,Result mnt-hgfs.mount
journalctl --unit=mnt-hgfs.mount --no-pager --output=cat --lines=4
