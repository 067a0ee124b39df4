# Go back to the order that works
# @zh: 改回正确的顺序
# @matches: ^Options=<<options>>$
# @matches: ^systemd \d+ 
# @matches: ^no ordering cycle, no word of the mount$
# @absent: After=

sed -i -e '/^After=open-vm-tools.service$/d' -e 's/^Options=.*/Options=<<options>>/' /etc/systemd/system/mnt-hgfs.mount
systemctl daemon-reload
grep -E '^(After|Options)=' /etc/systemd/system/mnt-hgfs.mount
systemd-analyze --version | head -n 1
systemd-analyze verify --man=no --generators=yes default.target 2>&1 | grep -E 'cycle|hgfs' ||
  echo "no ordering cycle, no word of the mount"
