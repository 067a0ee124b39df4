# Remove etcd with its certificates
# @zh: 删除 etcd 及其证书
# @on: etcd1, etcd2, etcd3
# @timeout: 2m
# @expect: Removing etcd-server
# @expect: ls: cannot access '/var/lib/etcd': No such file or directory
# @expect: ls: cannot access '/etc/etcd': No such file or directory
# @expect: ls: cannot access '/etc/systemd/system/etcd.service': No such file or directory
# @matches: ^Removed .*/multi-user\.target\.wants/etcd\.service
# @matches: ^/etc/etcd/pki/server-key\.pem$
# @matches: ^/etc/etcd/pki/peer-key\.pem$
# @matches: ^LoadState=not-found\nActiveState=inactive\n

systemctl disable --now etcd
find /etc/etcd/pki -name '*-key.pem*' -print -exec shred {} +
apt-get purge -y etcd-server
# The package takes the data with it:
ls /var/lib/etcd || true
rm /etc/systemd/system/etcd.service
systemctl daemon-reload
rm -r /etc/etcd
ls /etc/etcd /etc/systemd/system/etcd.service || true
systemctl show -p LoadState -p ActiveState etcd
