# Give each member the CA's certificate
# @zh: 把 CA 证书发给每个成员
# @on: ca
# @matches: \A(644 etcd /etc/etcd/pki/ca\.pem\n){3}\Z

for node in etcd1 etcd2 etcd3; do
  scp -q trust.pem root@$node:/etc/etcd/pki/ca.new
  # One that is there already becomes ca.pem.before.
  ssh root@$node 'cd /etc/etcd/pki && chown etcd:etcd ca.new && chmod 644 ca.new &&
    mv --suffix=.before --backup=simple ca.new ca.pem && stat -c "%a %U %n" "$PWD/ca.pem"'
done
