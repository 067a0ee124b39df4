# Let a user who is not root share what they mount
# @zh: 允许普通用户把自己挂载的目录开放给他人
# @matches: ^user_allow_other$
# @matches: ^lines: 1$

grep -qx user_allow_other /etc/fuse.conf || sed -i 's/^#user_allow_other$/user_allow_other/' /etc/fuse.conf
grep user_allow_other /etc/fuse.conf | grep -v '^#'
echo "lines: $(grep -cx user_allow_other /etc/fuse.conf)"
