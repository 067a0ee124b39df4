# Go back to the configuration file
# @zh: 改回配置文件
# @on: etcd3
# @matches: --config-file=/etc/etcd/etcd\.conf\.yml

rm /etc/systemd/system/etcd.service.d/crl.conf /etc/etcd/etcd.env /etc/etcd/pki/crl.pem
systemctl daemon-reload
systemctl restart etcd
tr '\0' ' ' < "/proc/$(systemctl show -p MainPID --value etcd)/cmdline"
