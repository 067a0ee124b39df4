# A misspelt key: found, but with exit code 0
# @zh: 键名写错：能查出来，退出码却是 0
# @matches: Unknown key.* 'Optoins'.*, ignoring
# @matches: ^exit code 0$

mkdir -p /tmp/misspelt
sed 's/^Options=/Optoins=/' /etc/systemd/system/mnt-hgfs.mount > /tmp/misspelt/mnt-hgfs.mount
systemd-analyze verify /tmp/misspelt/mnt-hgfs.mount
echo "exit code $?"
