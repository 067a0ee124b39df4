# Wait until they have expired, and connect
# @zh: 等它们过期，再去连接
# @on: ca
# @within: 150s
# @expect: curl: (60) SSL certificate problem: certificate has expired
# @expect: <<sees_expired>>
# @expect: Error: context deadline exceeded
# @expect: /198.51.100.13:2379"
# @absent: curl: (6)

curl -sS --cacert trust.pem --cert admin/client.pem --key admin/client-key.pem https://198.51.100.13:2379/health || true
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/expired no || true
