# A link in its place
# @zh: 正确的链接
# @matches: ^/opt/vm-share -> <<mount_point>>/<<share>>$

rm /opt/vm-share/vm-share
rmdir /opt/vm-share
ln -sfnT <<mount_point>>/<<share>> /opt/vm-share
ln -sfnT <<mount_point>>/<<share>> /opt/vm-share
find /opt/vm-share -type l -printf '%p -> %l\n'
