# Let users who are not root use allow_other
# @zh: 允许普通用户使用 allow_other
# @within: 20s
# @stable: 2
# @matches: \Auser_allow_other\n\Z

grep -qx user_allow_other /etc/fuse.conf || echo user_allow_other >> /etc/fuse.conf
grep -x user_allow_other /etc/fuse.conf
