# See that this does not help the others
# @zh: 确认这救不了其他成员
# @on: etcd1, etcd2
# @exit: 1
# @timeout: 2m
# @expect: Job for etcd.service failed

systemctl restart etcd
