# See that all serve the new CA's
# @zh: 确认所有成员都在用新 CA 签的证书
# @on: ca
# @matches: \A(etcd[123]:23(79|80) issuer=CN ?= ?etcd CA 2 .*\n){6}\Z

served
