# And forward again
# @zh: 再换回新证书
# @on: ca
# @matches: ^etcd2 server: (serial=[0-9A-F]+)\n\1$

./hand-over etcd2 server
openssl s_client -connect etcd2:2379 -cert admin/client.pem -key admin/client-key.pem < /dev/null 2> /dev/null |
  openssl x509 -noout -serial
