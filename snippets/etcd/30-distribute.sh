# Give each node its own certificates
# @zh: 把证书分发给各自的节点
# @on: etcd1
# @matches: \Asubject=CN ?= ?etcd1\nca\.pem\npeer-key\.pem\npeer\.pem\nserver-key\.pem\nserver\.pem\n
# @matches: \nsubject=CN ?= ?etcd2\nca\.pem\npeer-key\.pem\npeer\.pem\nserver-key\.pem\nserver\.pem\n
# @matches: \nsubject=CN ?= ?etcd3\nca\.pem\npeer-key\.pem\npeer\.pem\nserver-key\.pem\nserver\.pem\n\Z

cp ca.pem etcd1/*.pem /etc/etcd/pki/
openssl x509 -in /etc/etcd/pki/server.pem -noout -subject
ls /etc/etcd/pki
for node in etcd2 etcd3; do
  scp ca.pem $node/*.pem root@$node:/etc/etcd/pki/
  ssh root@$node 'openssl x509 -in /etc/etcd/pki/server.pem -noout -subject; ls /etc/etcd/pki'
done
