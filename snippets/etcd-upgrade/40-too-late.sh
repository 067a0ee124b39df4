# Trap: put the old release back now
# @zh: 陷阱：这时再换回旧版本
# @on: etcd3
# @exit: 1
# @timeout: 2m
# @expect: Job for etcd.service failed

ln -sfn /opt/etcd-<<from_version>> /opt/etcd
systemctl restart etcd
