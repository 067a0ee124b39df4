# Make the new CA
# @zh: 制作新 CA
# @on: ca
# @matches: ^subject=CN ?= ?etcd CA 2$
# @matches: ^600 ca-2-key\.pem$

sed 's/etcd CA 1/etcd CA 2/' ca-csr.json | cfssl gencert -loglevel=2 -initca - | cfssljson -bare ca-2
openssl x509 -in ca-2.pem -noout -subject -dates
stat -c '%a %n' ca-2-key.pem
