# Remove etcd with its data and its keys
# @zh: 删除 etcd 及其数据和密钥
# @on: all
# @timeout: 2m
# @expect: Removing etcd-server
# @expect: Removing etcd-client
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^Id=etcd\.service\nLoadState=not-found$
# @expect: ls: cannot access '/var/lib/etcd': No such file or directory
# @expect: ls: cannot access '/etc/etcd': No such file or directory

systemctl disable --now etcd
systemctl show -p Id -p ActiveState etcd
apt-get purge -y etcd-server etcd-client
# The package takes the data with it:
ls /var/lib/etcd || true
rm /etc/systemd/system/etcd.service
systemctl daemon-reload
systemctl show -p Id -p LoadState etcd
rm -r /etc/etcd
ls /etc/etcd || true
