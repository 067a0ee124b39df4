# Delete the key that needed no certificate
# @on: etcd1
# @matches: \A1\n\Z

etcdctl del /trap
