# Put the link in the folder's place
# @zh: 让链接取代目录
# @within: 20s
# @stable: 2
# @matches: \A/opt/vm-share -> <<mount_point>>/<<share>>\n\Z

if [ -L /opt/vm-share/<<share>> ]; then rm /opt/vm-share/<<share>>; fi
if [ -d /opt/vm-share ] && [ ! -L /opt/vm-share ]; then rmdir /opt/vm-share; fi
ln -sfnT <<mount_point>>/<<share>> /opt/vm-share
find /opt/vm-share -type l -printf '%p -> %l\n'
