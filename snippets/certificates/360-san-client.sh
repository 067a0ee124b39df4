# See a wrong address from the client
# @zh: 客户端看到的地址错误
# @on: ca
# @matches: ^curl: \(60\) SSL: no alternative certificate subject name matches target (host name|ipv4 address) '198\.51\.100\.13'$
# @expect: Verification error: IP address mismatch
# @expect: <<sees_wrong_san>>
# @expect: Error: context deadline exceeded
# @expect: /198.51.100.13:2379"
# @absent: curl: (6)

curl -sS --cacert trust.pem --cert admin/client.pem --key admin/client-key.pem https://198.51.100.13:2379/health || true
openssl s_client -connect 198.51.100.13:2379 -CAfile trust.pem -verify_ip 198.51.100.13 < /dev/null 2>&1 |
  grep 'Verification' || true
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/wrong-san no || true
