# Delete what the upgrade leaves, once you will not go back
# @zh: 确定不再回退之后，删除升级留下的文件
# @on: all
# @matches: \Aleft: /opt/etcd\b

case $(readlink /opt/etcd) in
  /opt/etcd-<<to_version>>) rm -rf /opt/etcd-<<from_version>> ;;
  /opt/etcd-<<from_version>>) rm -rf /opt/etcd-<<to_version>> ;;
esac
rm -rf /root/download /root/restore.db /root/etcd-backup
echo "left: $(echo /opt/etcd*)"
