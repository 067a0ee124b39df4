# Go back to the old pair on etcd2
# @zh: 在 etcd2 上退回旧证书
# @on: ca
# @matches: ^old pair: serial=([0-9A-F]+)\nserved: serial=\1$

echo "old pair: $(ssh root@etcd2 openssl x509 -in /etc/etcd/pki/old/server.pem -noout -serial)"
ssh root@etcd2 'cd /etc/etcd/pki && cp -p server.pem server-key.pem new/ && mv old/server.pem old/server-key.pem .'
echo "served: $(openssl s_client -connect etcd2:2379 -cert admin/client.pem -key admin/client-key.pem < /dev/null 2> /dev/null |
  openssl x509 -noout -serial)"
