# Check /etc/fstab before the next boot does
# @zh: 在下次开机之前检查 /etc/fstab
# @matches: ^0 parse errors
# @matches: , 0 errors
# @matches: ^systemd \d+ 
# @matches: ^no ordering cycle, no word of the mount$
# @absent: grep:

findmnt --verify
systemd-analyze --version | head -n 1
systemd-analyze verify --man=no --generators=yes default.target 2>&1 | grep -e cycle -e hgfs || echo "no ordering cycle, no word of the mount"
