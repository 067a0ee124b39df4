# Destroy the old CA's key, and clear up
# @zh: 销毁旧 CA 的私钥并清理
# @on: ca
# @matches: ^keys deleted: ([5-9]\d|\d{3,})$
# @matches: ^subject=CN ?= ?etcd CA 2\nadmin\nca-config\.json\nca-csr\.json\nca-key\.pem\nca\.pem\ncsr\.json\netcd1\netcd2\netcd3\nhand-over\nissue\ntrust\.pem\n\Z

[ -e ca-2-key.pem ] && shred ca-key.pem && mv ca-2-key.pem ca-key.pem && mv ca-2.pem ca.pem
rm -r ca.csr ca-2.csr admin-of-ca-1 newcomer
echo "keys deleted: $(etcdctl del --prefix /writer/)"
rm -r writer writer.sh {pids,served}.{before,after}
openssl x509 -in ca.pem -noout -subject
ls
