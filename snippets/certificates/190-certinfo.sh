# Read a certificate with cfssl
# @zh: 用 cfssl 读证书
# @on: ca
# @json: $.subject.common_name == "etcd1"
# @json: $.issuer.common_name == "etcd CA 1"
# @json: $.sans contains "etcd1"
# @json: $.sans contains "198.51.100.11"
# @json: $.sans contains "127.0.0.1"
# @json: $.not_after exists

cfssl-certinfo -cert etcd1/server.pem
