# Trap: skip a minor version on one member
# @zh: 陷阱：在一个成员上跳过一个次版本
# @on: etcd3
# @timeout: 3m
# @matches: ^etcd-v3\.7\.3-linux-amd64\.tar\.gz: OK$

mkdir -p /opt/etcd-3.7.3
curl -fsSL --output-dir /root/download -O https://github.com/etcd-io/etcd/releases/download/v3.7.3/etcd-v3.7.3-linux-amd64.tar.gz
curl -fsSL --output-dir /root/download -o SHA256SUMS-3.7.3 https://github.com/etcd-io/etcd/releases/download/v3.7.3/SHA256SUMS
(cd /root/download && sha256sum -c --ignore-missing SHA256SUMS-3.7.3) &&
  tar -xzf /root/download/etcd-v3.7.3-linux-amd64.tar.gz -C /opt/etcd-3.7.3 --strip-components=1 &&
  ln -sfn /opt/etcd-3.7.3 /opt/etcd
systemctl restart --no-block etcd
