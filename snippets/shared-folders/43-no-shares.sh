# What it says where the host shares nothing, and where all is well
# @zh: 宿主机没有共享时、一切正常时，脚本各说什么
# @fixture: our machines have no VMware host and no mount; three scripts and a link for /dev/fuse answer in their place, the check itself is as it is
# @zh-fixture: 我们的机器背后没有 VMware 宿主机，也挂载不了，由三个脚本和一个 /dev/fuse 链接代为回答，排查脚本本身照旧
# @matches: ^# The host shares nothing.*\nok   a guest of VMware's\nok   open-vm-tools and fuse3 are installed\nBAD  no /dev/fuse: modprobe fuse\nBAD  the host offers no share: look at the settings of the virtual machine\nok   mounted on <<mount_point>>\nBAD  only who mounted it may look at it: mount it with allow_other\nexit code 1$
# @matches: ^# All is well:\nok   a guest of VMware's\nok   open-vm-tools and fuse3 are installed\nok   /dev/fuse is there\nok   the host offers: <<share>> photos\nok   mounted on <<mount_point>>\nok   every user may look at it\nexit code 0\n\Z

mkdir /root/stand-in
echo 'echo vmware' > /root/stand-in/systemd-detect-virt
echo 'true' > /root/stand-in/vmware-hgfsclient
echo 'echo rw,nosuid,nodev' > /root/stand-in/findmnt
chmod 755 /root/stand-in/*
echo "# The host shares nothing, and the mount is for root alone:"
PATH=/root/stand-in:$PATH shares-check || echo "exit code $?"
echo 'echo <<share>>; echo photos' > /root/stand-in/vmware-hgfsclient
echo 'echo rw,nosuid,nodev,allow_other' > /root/stand-in/findmnt
ln -s /dev/null /dev/fuse
echo "# All is well:"
PATH=/root/stand-in:$PATH shares-check && echo "exit code 0"
rm -r /root/stand-in /dev/fuse
