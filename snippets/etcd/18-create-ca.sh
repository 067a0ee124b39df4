# Create the CA
# @zh: 创建 CA
# @on: etcd1
# @matches: ^subject=CN ?= ?etcd CA\nnotBefore=.*\nnotAfter=.*\nX509v3 Basic Constraints: critical\n +CA:TRUE\nCertificate will not expire\n600 ca-key\.pem$

[ -e ca-key.pem ] || cfssl gencert -initca ca-csr.json | cfssljson -bare ca
openssl x509 -in ca.pem -noout -subject -dates -ext basicConstraints
# Still valid in nine years?
openssl x509 -in ca.pem -checkend $((9 * 365 * 86400))
stat -c '%a %n' ca-key.pem
