# Save a snapshot and announce the way back
# @zh: 保存快照，宣布要降级
# @on: etcd1
# @within: 30s
# @expect: "msg":"fetching snapshot","endpoint":"https://198.51.100.11:2379"
# @expect: Snapshot saved at /root/etcd-backup/before-downgrade.db
# @matches: ^Downgrade validate success, cluster version <<to_minor>>$
# @matches: ^Downgrade enable success, cluster version <<to_minor>>$

ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl snapshot save /root/etcd-backup/before-downgrade.db
etcdctl downgrade validate <<from_minor>>
etcdctl downgrade enable <<from_minor>>
