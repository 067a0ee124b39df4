# Install the tools
# @zh: 安装工具
# @timeout: 2m
# @matches: ^fuse3\t3\.
# @matches: ^open-vm-tools\t2:<<tools_version>>-
# @reports: open-vm-tools: ^open-vm-tools\t(\S+)
# @reports: fuse3: ^fuse3\t(\S+)

apt-get update
apt-get install -y --no-install-recommends open-vm-tools fuse3
dpkg-query --show fuse3 open-vm-tools
