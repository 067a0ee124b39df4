# Make certificates and hand them out
# @zh: 制作并分发证书
# @on: etcd1
# @fixture: stands in for the certificates of your cluster; one pair for all members is enough for these nodes, not for yours
# @zh-fixture: 代替你的集群已有的证书；这里所有成员共用一对证书，你的集群不要这样做
# @matches: ^etcd1\n.*/server\.pem: OK\netcd2\n.*/server\.pem: OK\netcd3\n.*/server\.pem: OK\n

install -d -m 700 /root/etcd-ca
cd /root/etcd-ca
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj '/CN=etcd CA' \
  -keyout ca-key.pem -out ca.pem
echo 'subjectAltName=IP:127.0.0.1,IP:198.51.100.11,IP:198.51.100.12,IP:198.51.100.13' > names
for name in server client; do
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$name" -keyout $name-key.pem -out $name.csr
  openssl x509 -req -in $name.csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 365 -extfile names -out $name.pem
done
for node in etcd1 etcd2 etcd3; do
  # The first connection to the node itself asks nothing either: its key is known.
  ssh root@$node 'hostname -s; install -d -m 755 /etc/etcd; install -d -m 700 -o etcd -g etcd /etc/etcd/pki'
  scp ca.pem server.pem server-key.pem root@$node:/etc/etcd/pki/
  ssh root@$node 'chown etcd:etcd /etc/etcd/pki/*; openssl verify -CAfile /etc/etcd/pki/ca.pem /etc/etcd/pki/server.pem'
done
