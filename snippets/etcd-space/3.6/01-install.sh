# Install etcd
# @zh: 安装 etcd
# @on: all, together
# @timeout: 3m
# @fixture: stands in for the cluster that you have: upstream's release, the user and the folder that a package would have made
# @zh-fixture: 代替你已有的集群：安装上游发布的程序，并创建软件包本来会创建的用户和目录
# @matches: ^etcd-v<<etcd_version>>-linux-amd64\.tar\.gz: OK$
# @expect: etcd Version: <<etcd_version>>
# @matches: ^active$
# @reports: etcd: ^etcd Version: (\S+)

apt-get update
apt-get install -y curl openssl
download=$(mktemp -d)
curl -fsSL --output-dir "$download" -O https://github.com/etcd-io/etcd/releases/download/v<<etcd_version>>/etcd-v<<etcd_version>>-linux-amd64.tar.gz
curl -fsSL --output-dir "$download" -O https://github.com/etcd-io/etcd/releases/download/v<<etcd_version>>/SHA256SUMS
(cd "$download" && sha256sum -c --ignore-missing SHA256SUMS) &&
  tar -xzf "$download"/etcd-v<<etcd_version>>-linux-amd64.tar.gz -C "$download" &&
  install -m 755 "$download"/etcd-v<<etcd_version>>-linux-amd64/etcd{,ctl,utl} /usr/local/bin/
rm -r "$download"
getent passwd etcd || useradd --system --home-dir /var/lib/etcd --shell /usr/sbin/nologin etcd
install -d -m 700 -o etcd -g etcd /var/lib/etcd
etcd --version
systemctl start ssh
systemctl is-active ssh
