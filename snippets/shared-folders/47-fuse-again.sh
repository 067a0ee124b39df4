# Install FUSE
# @zh: 安装 FUSE
# @timeout: 2m
# @matches: ^vmhgfs-fuse: 0 - HGFS FUSE client enabled$

apt-get install -y fuse3
vmhgfs-fuse --enabled
