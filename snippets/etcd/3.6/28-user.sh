# Make the user and the folder for the data
# @zh: 创建用户和数据目录
# @on: all
# @matches: ^etcd:x:\d{3}:\d{3}::/var/lib/etcd:/usr/sbin/nologin$
# @matches: ^700 etcd /var/lib/etcd$

getent passwd etcd || useradd --system --home-dir /var/lib/etcd --shell /usr/sbin/nologin etcd
install -d -m 700 -o etcd -g etcd /var/lib/etcd
getent passwd etcd
stat -c '%a %U %n' /var/lib/etcd
