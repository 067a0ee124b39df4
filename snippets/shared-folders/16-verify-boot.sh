# Check the whole boot, not the unit alone
# @zh: 检查整个启动过程，不只是这个单元
# @matches: ^systemd \d+ 
# @matches: ^no ordering cycle, no word of the mount$
# @absent: grep:

systemd-analyze --version | head -n 1
systemd-analyze verify --man=no --generators=yes default.target 2>&1 | grep -e cycle -e hgfs || echo "no ordering cycle, no word of the mount"
