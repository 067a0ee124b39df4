# Trap: a misspelt key is found, but with exit code 0
# @zh: 陷阱：键名写错能查出来，退出码却是 0
# @matches: Unknown key.* 'Optoins'.*, ignoring
# @matches: ^exit code 0$

mkdir -p /tmp/misspelt
sed 's/^Options=/Optoins=/' /etc/systemd/system/mnt-hgfs.mount > /tmp/misspelt/mnt-hgfs.mount
systemd-analyze verify /tmp/misspelt/mnt-hgfs.mount
echo "exit code $?"
rm -r /tmp/misspelt
