# Trap: a link that lands inside the folder
# @zh: 陷阱：链接落到了目录里面
# @matches: \A/opt/vm-share/vm-share -> <<mount_point>>/<<share>>/\n\Z

mkdir /opt/vm-share
ln -s <<mount_point>>/<<share>>/ /opt/vm-share
find /opt/vm-share -type l -printf '%p -> %l\n'
