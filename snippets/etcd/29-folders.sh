# Make the folders of the configuration
# @zh: 创建配置目录
# @on: all
# @matches: ^755 root /etc/etcd$
# @matches: ^700 etcd /etc/etcd/pki$
# @matches: ^700 etcd /var/lib/etcd$

install -d -m 700 -o etcd -g etcd /etc/etcd/pki
stat -c '%a %U %n' /etc/etcd /etc/etcd/pki /var/lib/etcd
