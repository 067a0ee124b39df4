# Start the SSH service
# @zh: 启动 SSH 服务
# @on: etcd1, etcd2, etcd3
# @fixture: stands in for the administrator's SSH access that your machines have already; the key pair is part of the node image
# @zh-fixture: 代替你的机器上本来就有的管理员 SSH 访问；密钥对放在节点镜像里
# @matches: ^active$

systemctl start ssh
systemctl is-active ssh
