# Go back to before the line
# @zh: 退回到写入之前
# @matches: ^lines: 0$
# @matches: ^failed units: 0$

cp -p /etc/fstab.before-shares /etc/fstab
systemctl daemon-reload
systemctl reset-failed
echo "lines: $(grep -c ' <<mount_point>>' /etc/fstab || true)"
echo "failed units: $(systemctl --failed --quiet --plain | wc -l)"
