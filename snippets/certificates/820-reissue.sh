# Let the new CA sign everything anew
# @zh: 由新 CA 重新签发全部证书
# @on: ca
# @timeout: 3m
# @matches: (?s)(198\.51\.100\.\d+:2379 is healthy: .*){9}
# @matches: ^admin/client\.pem: issuer=CN ?= ?etcd CA 2

[ -e admin-of-ca-1 ] || cp -rp admin admin-of-ca-1
CA=ca-2 each_renewed etcd1 etcd2 etcd3 && CA=ca-2 ./issue admin client 2> /dev/null
