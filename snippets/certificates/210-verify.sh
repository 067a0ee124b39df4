# Verify issuer and purpose
# @zh: 验证签发者和用途
# @on: ca
# @exit: 2
# @matches: ^etcd1/server\.pem: OK\netcd1/peer\.pem: OK\netcd2/server\.pem: OK\netcd2/peer\.pem: OK\netcd3/server\.pem: OK\netcd3/peer\.pem: OK\n(etcd[123]/(server|peer)\.pem: OK\n){6}admin/client\.pem: OK$
# @expect: error 26 at 0 depth lookup: unsuitable certificate purpose

openssl verify -CAfile trust.pem -purpose sslserver etcd1/{server,peer}.pem etcd2/{server,peer}.pem etcd3/{server,peer}.pem
openssl verify -CAfile trust.pem -purpose sslclient etcd?/server.pem etcd?/peer.pem admin/client.pem
# An administrator is not a server:
openssl verify -CAfile trust.pem -purpose sslserver admin/client.pem
