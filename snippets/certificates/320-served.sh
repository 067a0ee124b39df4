# See what the members serve
# @zh: 查看成员实际提供的证书
# @on: ca
# @matches: \Aetcd1:2379 issuer=CN ?= ?etcd CA 1 notAfter=.* serial=[0-9A-F]+ *\netcd1:2380 issuer=.* serial=[0-9A-F]+ *\netcd2:2379 .*\netcd2:2380 .*\netcd3:2379 .*\netcd3:2380 issuer=CN ?= ?etcd CA 1 notAfter=.* serial=[0-9A-F]+ *\n\Z

served() {
  for at in etcd{1,2,3}:{2379,2380}; do
    echo "$at $(openssl s_client -connect "$at" -cert admin/client.pem -key admin/client-key.pem < /dev/null 2> /dev/null |
      openssl x509 -noout -issuer -enddate -serial | tr '\n' ' ')"
  done
}
served
