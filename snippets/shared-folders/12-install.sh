# Install the tools
# @zh: 安装工具
# @timeout: 2m
# @matches: ^open-vm-tools\s+2:<<tools_version>>

apt-get update
apt-get install -y --no-install-recommends open-vm-tools fuse3
dpkg-query --show open-vm-tools fuse3
