# Ask what will hold in six years
# @zh: 看看六年后哪个还有效
# @on: etcd1
# @exit: 2
# @expect: error 10 at 1 depth lookup: certificate has expired
# @matches: ^ca\.pem: OK$

openssl verify -attime "$(date -d '+6 years' +%s)" -CAfile ca.pem ca.pem
openssl verify -attime "$(date -d '+6 years' +%s)" -CAfile trap/ca.pem trap/etcd.pem
