# Create the CA
# @zh: 创建 CA
# @on: etcd1
# @expect: CA:TRUE
# @expect: Certificate will not expire
# @expect: 600 ca-key.pem

[ -e ca-key.pem ] || cfssl gencert -initca ca-csr.json | cfssljson -bare ca
openssl x509 -in ca.pem -noout -dates -ext basicConstraints
# Still valid in nine years?
openssl x509 -in ca.pem -noout -checkend $((9 * 365 * 86400))
stat -c '%a %n' ca-key.pem
