# Trap: name the list in the configuration file
# @zh: 陷阱：在配置文件里写吊销列表
# @on: etcd3
# @matches: ^  client-crl-file: /etc/etcd/pki/crl\.pem$
# @matches: ^MainPID=(\d+)\nactive\nMainPID=(?!\1$)[1-9]\d*\n\Z

sed -i '/^client-transport-security:/a\  client-crl-file: /etc/etcd/pki/crl.pem' /etc/etcd/etcd.conf.yml
grep -A 1 '^client-transport' /etc/etcd/etcd.conf.yml
systemctl show -p MainPID etcd
systemctl restart etcd
systemctl is-active etcd
systemctl show -p MainPID etcd
