# Delete the key that needed no certificate
# @zh: 删除没有证书就写进去的键
# @on: etcd1
# @matches: \A1\n\Z

etcdctl del /trap
