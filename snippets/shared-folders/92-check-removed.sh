# Check that nothing is left
# @zh: 确认没有残留
# @matches: ^lines: 0$
# @matches: ^vmhgfs-fuse: gone$
# @absent: hgfs.mount

ls -d <<mount_point>> /opt/vm-share /etc/systemd/system/*hgfs* 2>/dev/null || true
echo "lines: $(grep -c hgfs /etc/fstab || true)"
[ -e /usr/bin/vmhgfs-fuse ] || echo "vmhgfs-fuse: gone"
