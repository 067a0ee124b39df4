# A link that lands inside the folder
# @zh: 链接落到了目录里面
# @matches: ^/opt/vm-share/vm-share -> <<mount_point>>/<<share>>/$

mkdir /opt/vm-share
ln -s <<mount_point>>/<<share>>/ /opt/vm-share
find /opt/vm-share -type l -printf '%p -> %l\n'
