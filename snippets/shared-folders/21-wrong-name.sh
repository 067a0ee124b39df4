# Trap: a unit whose name does not fit its path
# @zh: 陷阱：单元名与挂载路径不符
# @exit: 1
# @expect: Where= setting doesn't match unit name. Refusing.
# @expect: Failed to start hgfs.mount: Unit hgfs.mount has a bad unit file setting.

cp /etc/systemd/system/mnt-hgfs.mount /etc/systemd/system/hgfs.mount
systemd-analyze verify /etc/systemd/system/hgfs.mount || true
systemctl start hgfs.mount
