# An /etc/fstab with a past
# @zh: 有历史遗留内容的 /etc/fstab
# @fixture: our machines have an empty file; yours may hold an old line, switched off, and its last line may lack its end
# @zh-fixture: 我们的机器上这个文件是空的；你的文件里可能有注释掉的旧内容，最后一行也可能没有换行
# @matches: ^#\.host:/ <<mount_point>> vmhgfs defaults 0 0$

printf '#.host:/ <<mount_point>> vmhgfs defaults 0 0' >> /etc/fstab
cat /etc/fstab
