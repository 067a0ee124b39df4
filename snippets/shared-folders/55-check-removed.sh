# Check that nothing is left
# @zh: 确认没有残留
# @matches: \Afiles:\nlines:\nunits:\n/etc/fstab is as it was before\n\Z

echo files:
find /mnt /opt /etc/systemd /usr/local -name '*hgfs*' -o -name 'vm-share' -o -name 'shares-check'
echo lines:
grep -h '^[^#].*hgfs' /etc/fstab /etc/rc.local 2> /dev/null || true
echo units:
systemctl list-units --all --no-legend '*hgfs*'
diff /etc/fstab.before-shares /etc/fstab && rm /etc/fstab.before-shares && echo "/etc/fstab is as it was before"
