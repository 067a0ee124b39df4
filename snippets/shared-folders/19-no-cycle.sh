# Go back to the order that works
# @zh: 改回正确的顺序
# @matches: ^Options=<<options>>$
# @matches: ^systemd \d+ 
# @matches: ^no ordering cycle, no word of the mount$
# @absent: grep:
# @absent: After=
# @matches: ^Id=mnt-hgfs\.mount\nNeedDaemonReload=no\n\Z

sed -i -e '/^After=open-vm-tools.service$/d' -e 's/^Options=.*/Options=<<options>>/' /etc/systemd/system/mnt-hgfs.mount
grep -E '^(After|Options)=' /etc/systemd/system/mnt-hgfs.mount
systemd-analyze --version | head -n 1
systemd-analyze verify --man=no --generators=yes default.target 2>&1 | grep -e cycle -e hgfs || echo "no ordering cycle, no word of the mount"
systemctl daemon-reload
systemctl show --property=Id,NeedDaemonReload mnt-hgfs.mount
