# Delete what the upgrade leaves, once you will not go back
# @zh: 确定不再回退之后，删除升级留下的文件
# @on: all
# @matches: \Aleft: /opt/etcd (?!.*<<from_version>> /opt/etcd-<<to_version>>)/opt/etcd-

for version in <<from_version>> <<to_version>>; do
  [ "$(readlink /opt/etcd)" = /opt/etcd-$version ] || rm -rf /opt/etcd-$version
done
rm -f /root/download/etcd-v*-linux-amd64.tar.gz /root/download/SHA256SUMS-* \
  /root/etcd-backup/before-{upgrade,downgrade}.db /root/restore.db
# The folders only where nothing else is in them:
rmdir /root/download /root/etcd-backup 2> /dev/null || true
echo "left: $(echo /opt/etcd*)"
