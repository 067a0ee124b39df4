# Read and delete
# @zh: 读取和删除
# @on: etcd1
# @matches: \A/app/owner\noperations\n1\n\Z

etcdctl get /app/owner
etcdctl del /app/owner
