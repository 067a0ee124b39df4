# Destroy the old CA's key
# @zh: 销毁旧 CA 的私钥
# @on: ca
# @matches: ^subject=CN ?= ?etcd CA 2$
# @absent: ca-2

shred -u ca-key.pem
mv ca-2.pem ca.pem
mv ca-2-key.pem ca-key.pem
rm -r ca.csr ca-2.csr admin-of-ca-1 newcomer
openssl x509 -in ca.pem -noout -subject
ls
