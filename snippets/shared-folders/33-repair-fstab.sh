# Take that line out again
# @zh: 删掉这一行
# @matches: ^0 parse errors, 0 errors

sed -i '\|^\.host:/ <<mount_point>>$|d' /etc/fstab
findmnt --verify
