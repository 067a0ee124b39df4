# Trap: upgrade a member whose unit has a flag of old times
# @zh: 陷阱：单元里还有旧参数就升级
# @on: etcd3
# @exit: 1
# @expect: Job for etcd.service failed

ln -sfn /opt/etcd-<<to_version>> /opt/etcd
systemctl restart etcd
