# Unpack and install it
# @zh: 解压并安装
# @on: toolbox
# @matches: ^/usr/local/bin/helm$
# @matches: ^v<<helm_version>>(\+g[0-9a-f]+)?$
# @reports: helm: ^v(\d\S+)$

tar -xzf helm-v<<helm_version>>-linux-amd64.tar.gz
install -m 0755 linux-amd64/helm /usr/local/bin/helm
rm -r linux-amd64
command -v helm
helm version --short
