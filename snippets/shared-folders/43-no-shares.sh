# What it says where the host shares nothing, and where it shares two folders
# @zh: 宿主机没有共享时、共享了两个文件夹时，脚本各说什么
# @fixture: our machines have no VMware host; two scripts answer in its place, the rest of the check is as it is
# @zh-fixture: 我们的机器背后没有 VMware 宿主机，由两个脚本代它回答，其余检查照旧
# @matches: ^ok   a guest of VMware's\n(.*\n)*BAD  the host offers no share: look at the settings of the virtual machine$
# @matches: ^ok   the host offers: <<share>> photos$
# @absent: no guest of VMware's

mkdir /root/stand-in
echo 'echo vmware' > /root/stand-in/systemd-detect-virt
echo 'true' > /root/stand-in/vmware-hgfsclient
chmod 755 /root/stand-in/*
echo "# The host shares nothing:"
PATH=/root/stand-in:$PATH shares-check || true
echo 'echo <<share>>; echo photos' > /root/stand-in/vmware-hgfsclient
echo "# The host shares two folders:"
PATH=/root/stand-in:$PATH shares-check || true
rm -r /root/stand-in
