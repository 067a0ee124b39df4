# Take user_allow_other back, unless something else needs it
# @zh: 收回 user_allow_other，除非别处还要用
# @matches: ^lines: 0$

sed -i '/^user_allow_other$/d' /etc/fuse.conf
echo "lines: $(grep -cx user_allow_other /etc/fuse.conf)"
