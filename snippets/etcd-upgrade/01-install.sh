# Install the release that you have now
# @zh: 安装现有版本
# @on: all, together
# @timeout: 3m
# @fixture: stands in for the cluster that you have
# @zh-fixture: 代替你已有的集群
# @matches: ^etcd-v<<from_version>>-linux-amd64\.tar\.gz: OK$
# @expect: etcd Version: <<from_version>>
# @matches: ^active$
# @reports: etcd: ^etcd Version: (\S+)

apt-get update
apt-get install -y curl openssl
mkdir -p /root/present /opt/etcd-<<from_version>>
curl -fsSL --output-dir /root/present -O https://github.com/etcd-io/etcd/releases/download/v<<from_version>>/etcd-v<<from_version>>-linux-amd64.tar.gz
curl -fsSL --output-dir /root/present -o SHA256SUMS-<<from_version>> https://github.com/etcd-io/etcd/releases/download/v<<from_version>>/SHA256SUMS
(cd /root/present && sha256sum -c --ignore-missing SHA256SUMS-<<from_version>>) &&
  tar -xzf /root/present/etcd-v<<from_version>>-linux-amd64.tar.gz -C /opt/etcd-<<from_version>> --strip-components=1
rm -r /root/present
ln -sfn /opt/etcd-<<from_version>> /opt/etcd
useradd --system --home-dir /var/lib/etcd --shell /usr/sbin/nologin etcd
install -d -m 700 -o etcd -g etcd /var/lib/etcd
/opt/etcd/etcd --version
systemctl start ssh
systemctl is-active ssh
