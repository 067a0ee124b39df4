# See that the members do not know it yet
# @zh: 成员这时还不认新 CA
# @on: ca
# @matches: ^newcomer/client\.pem: issuer=CN ?= ?etcd CA 2
# @expect: Error: context deadline exceeded
# @matches: tls: failed to verify (client )?certificate: x509: certificate signed by unknown authority$
# @expect: /198.51.100.11:2379"

CA=ca-2 ./issue newcomer client 2> /dev/null
newcomer() { ETCDCTL_CERT=newcomer/client.pem ETCDCTL_KEY=newcomer/client-key.pem etcdctl "$@"; }
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 newcomer member list || true
ssh root@etcd1 journalctl -u etcd -o cat --since -1min | grep -o 'tls: failed to verify[^("]*' | tail -n 1
