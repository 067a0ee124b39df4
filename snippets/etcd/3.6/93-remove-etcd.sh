# Remove etcd with its data and its keys
# @zh: 删除 etcd 及其数据和密钥
# @on: all
# @timeout: 2m
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^Id=etcd\.service\nLoadState=not-found$
# @expect: ls: cannot access '/var/lib/etcd': No such file or directory
# @expect: ls: cannot access '/etc/etcd': No such file or directory
# @expect: ls: cannot access '/usr/local/bin/etcd': No such file or directory

systemctl disable --now etcd
systemctl show -p Id -p ActiveState etcd
rm /etc/systemd/system/etcd.service
systemctl daemon-reload
systemctl show -p Id -p LoadState etcd
rm -r /etc/etcd /var/lib/etcd
rm /usr/local/bin/etcd /usr/local/bin/etcdctl /usr/local/bin/etcdutl
userdel etcd
ls /var/lib/etcd /etc/etcd /usr/local/bin/etcd || true
