# Install etcd on the members, as the etcd page does
# @zh: 按 etcd 页面的做法在成员上安装 etcd
# @on: etcd1, etcd2, etcd3, together
# @fixture: stands in for the three members that you have already; it is the installation of the etcd page in one go, without certificates and not started
# @zh-fixture: 代替你已有的三个成员；就是 etcd 页面的安装步骤，一次做完，没有证书，也没有启动
# @timeout: 3m
# @expect: etcd Version: <<etcd_version>>
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^700 etcd /etc/etcd/pki$
# @reports: etcd: ^etcd Version: (\S+)

apt-get update
apt-get install -y curl etcd-server openssl
systemctl stop etcd
rm -rf /var/lib/etcd/default
install -d -m 755 /etc/etcd
install -d -m 700 -o etcd -g etcd /etc/etcd/pki
name=$(hostname -s)
address=$(getent ahostsv4 "$name" | awk 'NR == 1 {print $1}')
cat > /etc/etcd/etcd.conf.yml <<EOF
name: $name
data-dir: /var/lib/etcd/cluster

listen-peer-urls: https://$address:2380
listen-client-urls: https://$address:2379,https://127.0.0.1:2379
initial-advertise-peer-urls: https://$address:2380
advertise-client-urls: https://$address:2379

initial-cluster: etcd1=https://198.51.100.11:2380,etcd2=https://198.51.100.12:2380,etcd3=https://198.51.100.13:2380
initial-cluster-token: certificates-drill
initial-cluster-state: new

client-transport-security:
  trusted-ca-file: /etc/etcd/pki/ca.pem
  cert-file: /etc/etcd/pki/server.pem
  key-file: /etc/etcd/pki/server-key.pem
  client-cert-auth: true

peer-transport-security:
  trusted-ca-file: /etc/etcd/pki/ca.pem
  cert-file: /etc/etcd/pki/peer.pem
  key-file: /etc/etcd/pki/peer-key.pem
  client-cert-auth: true

logger: zap
log-outputs: [stderr]
EOF
cat > /etc/systemd/system/etcd.service <<'EOF'
[Unit]
Description=etcd, a member of the cluster
Wants=network-online.target
After=network-online.target

[Service]
Type=notify
User=etcd
ExecStart=/usr/bin/etcd --config-file=/etc/etcd/etcd.conf.yml
Restart=on-failure
RestartSec=2s
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
EOF
systemctl daemon-reload
etcd --version
systemctl show -p Id -p ActiveState etcd
stat -c '%a %U %n' /etc/etcd/pki
