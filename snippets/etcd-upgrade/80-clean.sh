# Delete what the upgrade leaves, once you will not go back
# @zh: 确定不再回退之后，删除升级留下的文件
# @on: all
# @matches: \Aleft: /opt/etcd /opt/etcd-(<<from_version>>|<<to_version>>)$
# @matches: ^cluster$
# @matches: ^left in /root: (etcd-ca)?(\n?writer-[a-z]+)*\n?\Z
# @absent: download
# @absent: etcd-backup
# @absent: restore.db
# @absent: cluster.copy

case $(readlink /opt/etcd) in
  /opt/etcd-<<to_version>>) rm -rf /opt/etcd-<<from_version>> ;;
  /opt/etcd-<<from_version>>) rm -rf /opt/etcd-<<to_version>> ;;
esac
rm -rf /root/download/etcd-v*-linux-amd64.tar.gz /root/download/SHA256SUMS-* \
  /root/etcd-backup/before-{upgrade,downgrade}.db /root/restore.db /root/cluster.copy
# The folders only where nothing else is in them:
rmdir /root/download /root/etcd-backup 2> /dev/null || true
echo "left: $(echo /opt/etcd*)"
ls /var/lib/etcd
echo "left in /root: $(ls /root)"
