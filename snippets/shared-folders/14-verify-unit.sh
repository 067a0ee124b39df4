# Check the unit before it is used
# @zh: 启用前先检查单元
# @matches: \Ano complaint\n\Z

systemd-analyze verify /etc/systemd/system/mnt-hgfs.mount 2>&1 | grep . || echo "no complaint"
