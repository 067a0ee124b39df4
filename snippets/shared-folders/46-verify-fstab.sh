# Check /etc/fstab before the next boot does
# @zh: 在下次开机之前检查 /etc/fstab
# @expect: 0 parse errors, 0 errors

systemctl daemon-reload
findmnt --verify --verbose
