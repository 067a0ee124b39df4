# Trap: the tools without FUSE
# @zh: 陷阱：装了工具，没装 FUSE
# @exit: 2
# @timeout: 2m
# @matches: ^vmhgfs-fuse: 2 - HGFS FUSE client needs FUSE environment$

apt-get remove -y fuse3
vmhgfs-fuse --enabled
