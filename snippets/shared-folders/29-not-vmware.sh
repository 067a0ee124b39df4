# Start it on a machine that is no guest of VMware's
# @zh: 在不是 VMware 虚拟机的机器上启动它
# @within: 10s
# @matches: \AResult=exit-code\nActiveState=failed$
# @matches: ^Segmentation fault\b
# @matches: ^mnt-hgfs\.mount: Mount process exited, code=exited, status=139/n/a$

systemctl start mnt-hgfs.mount || true
systemctl show --property=ActiveState,Result mnt-hgfs.mount
journalctl --unit=mnt-hgfs.mount --no-pager --output=cat --lines=4
