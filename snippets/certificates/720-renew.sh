# Renew member by member
# @zh: 逐个成员更换证书
# @on: ca
# @timeout: 3m
# @matches: (?s)^etcd1 server: serial=.*^etcd1 peer: serial=.*^etcd2 server: serial=.*^etcd2 peer: serial=.*^etcd3 server: serial=.*^etcd3 peer: serial=
# @matches: (?s)(198\.51\.100\.\d+:2379 is healthy: .*){9}
# @matches: ^admin/client\.pem: issuer=

each_renewed etcd1 etcd2 etcd3 && ./issue admin client
