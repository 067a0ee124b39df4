# Make the new CA
# @zh: 制作新 CA
# @on: ca
# @matches: ^subject=CN ?= ?etcd CA 2\nnotBefore=.+\nnotAfter=.+\n600 ca-2-key\.pem$
# @absent: [INFO]

CA_NAME="etcd CA 2"
sed -i "s/\"CN\": .*/\"CN\": \"$CA_NAME\",/" ca-csr.json
[ -e ca-2-key.pem ] || cfssl gencert -loglevel=2 -initca ca-csr.json | cfssljson -bare ca-2
openssl x509 -in ca-2.pem -noout -subject -dates
stat -c '%a %n' ca-2-key.pem
