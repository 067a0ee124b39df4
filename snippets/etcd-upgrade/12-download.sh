# Put the new release beside the old one
# @zh: 把新版本放在旧版本旁边
# @on: all, together
# @timeout: 3m
# @matches: ^etcd-v<<to_version>>-linux-amd64\.tar\.gz: OK$
# @absent: % Total
# @expect: etcd Version: <<to_version>>
# @matches: ^/opt/etcd-<<from_version>>$
# @reports: etcd: ^etcd Version: (\S+)

mkdir -p /root/download /opt/etcd-<<to_version>>
curl -fsSL --output-dir /root/download -O https://github.com/etcd-io/etcd/releases/download/v<<to_version>>/etcd-v<<to_version>>-linux-amd64.tar.gz
curl -fsSL --output-dir /root/download -o SHA256SUMS-<<to_version>> https://github.com/etcd-io/etcd/releases/download/v<<to_version>>/SHA256SUMS
(cd /root/download && sha256sum -c --ignore-missing SHA256SUMS-<<to_version>>) &&
  tar -xzf /root/download/etcd-v<<to_version>>-linux-amd64.tar.gz -C /opt/etcd-<<to_version>> --strip-components=1
/opt/etcd-<<to_version>>/etcd --version
# What runs is still the old one:
readlink /opt/etcd
