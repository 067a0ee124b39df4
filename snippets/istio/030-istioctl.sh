# Install it
# @zh: 安装
# @matches: \A/usr/local/bin/istioctl\nclient version: <<istio>>\n\Z
# @reports: istioctl: ^client version: (\S+)$

tar -xzf istioctl-<<istio>>-linux-amd64.tar.gz
install -m 0755 istioctl /usr/local/bin/
rm istioctl
command -v istioctl
istioctl version --remote=false
