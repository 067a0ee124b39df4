# Create the CA
# @zh: 创建 CA
# @on: ca
# @matches: ^subject=CN ?= ?etcd CA 1\nnotBefore=.+\nnotAfter=.+\n(X509v3 .*\n +.*\n)*X509v3 Basic Constraints: critical\n +CA:TRUE\nCertificate will not expire\n600 ca-key\.pem\n

[ -e ca-key.pem ] || cfssl gencert -initca ca-csr.json | cfssljson -bare ca
openssl x509 -in ca.pem -noout -subject -dates -ext basicConstraints,keyUsage
# Still valid in nine years?
openssl x509 -in ca.pem -noout -checkend $((9 * 365 * 86400))
# What everybody trusts. A file of its own, since one day it will hold two CAs.
[ -e trust.pem ] || cp ca.pem trust.pem
stat -c '%a %n' ca-key.pem
