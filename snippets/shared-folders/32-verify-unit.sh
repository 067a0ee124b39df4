# Check the unit before it is used
# @zh: 启用前先检查单元
# @matches: ^complaints: none$

complaints=$(systemd-analyze verify /etc/systemd/system/mnt-hgfs.mount 2>&1)
echo "complaints: ${complaints:-none}"
