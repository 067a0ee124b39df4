# Let everybody trust both
# @zh: 让所有人同时信任新旧两个 CA
# @on: ca
# @matches: ^ok .* CN=etcd CA 1 trust\.pem$
# @matches: ^ok .* CN=etcd CA 2 trust\.pem$
# @matches: etcd1: certificates in ca\.pem: 2\netcd2: certificates in ca\.pem: 2\netcd3: certificates in ca\.pem: 2\n

cat ca.pem ca-2.pem > trust.new
mv trust.new trust.pem
certificate-days 30 trust.pem
send_trust() {
  for node in etcd1 etcd2 etcd3; do
    ssh root@$node install -d -m 700 -o etcd -g etcd /etc/etcd/pki/new /etc/etcd/pki/old &&
      scp -q trust.pem root@$node:/etc/etcd/pki/new/ca.pem || return
    ssh root@$node 'cd /etc/etcd/pki && chown etcd:etcd new/ca.pem && chmod 644 new/ca.pem && cp -p --backup=numbered ca.pem old/ && mv new/ca.pem . &&
      echo "$(hostname): certificates in ca.pem: $(grep -c BEGIN ca.pem)"' || return
  done
}
send_trust
