# Move such files aside before you mount
# @zh: 挂载之前先把这些文件移走
# @matches: ^/root/from-hgfs/report\.txt$
# @matches: ^left: 0$
# @absent: No such file

mkdir -p /root/from-hgfs
if ! findmnt <<mount_point>> > /dev/null; then
  find <<mount_point>> -mindepth 1 -maxdepth 1 -exec mv -n -t /root/from-hgfs {} +
fi
find /root/from-hgfs -type f
echo "left: $(find <<mount_point>> -mindepth 1 | wc -l)"
