# Install etcd
# @zh: 安装 etcd
# @on: all, together
# @timeout: 3m
# @matches: \A(Get|Hit|Ign):1 
# @absent: % Total
# @matches: ^etcd-v<<etcd_version>>-linux-amd64\.tar\.gz: OK$
# @expect: etcd Version: <<etcd_version>>
# @expect: etcdctl version: <<etcd_version>>
# @expect: etcdutl version: <<etcd_version>>
# @reports: etcd: ^etcd Version: (\S+)
# @reports: etcdctl: ^etcdctl version: (\S+)
# @reports: etcdutl: ^etcdutl version: (\S+)

apt-get update
apt-get install -y curl
download=$(mktemp -d)
curl -fsSL --output-dir "$download" -O https://github.com/etcd-io/etcd/releases/download/v<<etcd_version>>/etcd-v<<etcd_version>>-linux-amd64.tar.gz
curl -fsSL --output-dir "$download" -O https://github.com/etcd-io/etcd/releases/download/v<<etcd_version>>/SHA256SUMS
(cd "$download" && sha256sum -c --ignore-missing SHA256SUMS) &&
  tar -xzf "$download"/etcd-v<<etcd_version>>-linux-amd64.tar.gz -C "$download" &&
  install -m 755 "$download"/etcd-v<<etcd_version>>-linux-amd64/etcd{,ctl,utl} /usr/local/bin/
rm -r "$download"
etcd --version
etcdctl version
etcdutl version
