# See that the option is no longer what stops them
# @zh: 确认挡住他们的不再是这个选项
# @fixture: as above; a node may not mount anything, so the mount itself is refused afterwards
# @zh-fixture: 同上；节点不允许挂载任何东西，所以之后被拒绝的是挂载本身
# @matches: ^fusermount3: mount failed: Operation not permitted$
# @absent: only allowed

as_user -o allow_other -- /home/app/shares || true
rm /dev/fuse /tmp/as-user.pl
rmdir /home/app/shares
unset -f as_user
