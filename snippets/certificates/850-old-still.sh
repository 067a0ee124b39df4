# See that the old is still accepted
# @zh: 旧证书这时仍被接受
# @on: ca
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal

of_ca_1() { ETCDCTL_CERT=admin-of-ca-1/client.pem ETCDCTL_KEY=admin-of-ca-1/client-key.pem etcdctl "$@"; }
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 of_ca_1 endpoint health
