# Configure etcd3 by variables
# @zh: 改用环境变量配置 etcd3
# @on: etcd3
# @within: 60s
# @matches: \Aclient-transport-security:\n  trusted-ca-file: /etc/etcd/pki/ca\.pem\n/usr/bin/etcd \n
# @matches: ^\{"health":"true"[^}]*\}(.*\n)*LISTEN .* 198\.51\.100\.13:2380 

sed -i '/client-crl-file/d' /etc/etcd/etcd.conf.yml
grep -A 1 '^client-transport' /etc/etcd/etcd.conf.yml
cat > /etc/etcd/etcd.env <<'EOF'
ETCD_NAME=etcd3
ETCD_DATA_DIR=/var/lib/etcd/cluster
ETCD_LISTEN_PEER_URLS=https://198.51.100.13:2380
ETCD_LISTEN_CLIENT_URLS=https://198.51.100.13:2379,https://127.0.0.1:2379
ETCD_ADVERTISE_CLIENT_URLS=https://198.51.100.13:2379
ETCD_TRUSTED_CA_FILE=/etc/etcd/pki/ca.pem
ETCD_CERT_FILE=/etc/etcd/pki/server.pem
ETCD_KEY_FILE=/etc/etcd/pki/server-key.pem
ETCD_CLIENT_CERT_AUTH=true
ETCD_CLIENT_CRL_FILE=/etc/etcd/pki/crl.pem
ETCD_PEER_TRUSTED_CA_FILE=/etc/etcd/pki/ca.pem
ETCD_PEER_CERT_FILE=/etc/etcd/pki/peer.pem
ETCD_PEER_KEY_FILE=/etc/etcd/pki/peer-key.pem
ETCD_PEER_CLIENT_CERT_AUTH=true
ETCD_LOGGER=zap
ETCD_LOG_OUTPUTS=stderr
EOF
install -d /etc/systemd/system/etcd.service.d
cat > /etc/systemd/system/etcd.service.d/crl.conf <<'EOF'
[Service]
ExecStart=
ExecStart=/usr/bin/etcd
EnvironmentFile=/etc/etcd/etcd.env
EOF
systemctl daemon-reload
systemctl restart etcd
tr '\0' ' ' < "/proc/$(systemctl show -p MainPID --value etcd)/cmdline"; echo
curl -sS --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/health; echo
ss -lnt
