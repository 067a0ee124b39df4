# Ask without one
# @zh: 不带证书请求
# @on: etcd1
# @matches: ^curl: \(5[56]\) 
# @matches: ^refused, exit code 5[56]$

curl -sS --cacert ca.pem https://etcd2:2379/health || echo "refused, exit code $?"
