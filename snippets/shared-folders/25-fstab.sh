# Write the line into /etc/fstab, once
# @zh: 写入 /etc/fstab（只写一次）
# @within: 20s
# @stable: 2
# @matches: ^<<mount_point>> +\.host:/ +fuse\.vmhgfs-fuse +<<options>>$
# @matches: ^lines: 1$

mkdir -p <<mount_point>>
# A last line without its end would run into ours.
[ -z "$(tail -c 1 /etc/fstab)" ] || echo >> /etc/fstab
[ -e /etc/fstab.before-shares ] || cp /etc/fstab /etc/fstab.before-shares
if ! findmnt --fstab <<mount_point>> > /dev/null; then
  echo '.host:/ <<mount_point>> fuse.vmhgfs-fuse <<options>> 0 0' >> /etc/fstab
fi
systemctl daemon-reload
findmnt --fstab <<mount_point>>
echo "lines: $(grep -c '^[^#].*<<mount_point>>' /etc/fstab)"
