# See it warn
# @zh: 看它报警
# @on: ca
# @exit: 1
# @matches: \A(SOON .* CN=(etcd[123]|admin) \S+\n){7}ok .* CN=etcd CA 1 trust\.pem\n\Z

certificate-days 400 trust.pem etcd?/server.pem etcd?/peer.pem admin/client.pem
