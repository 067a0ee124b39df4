# End both drills
# @zh: 结束这两项演练
# @on: api2, api3
# @fixture: gives api2 its etcd back, and api3 the right certificate
# @zh-fixture: 恢复 api2 的 etcd，给 api3 换回正确的证书
# @matches: ^the API server is gone$
# @matches: ^the API server listens$

rm -f /run/etcd-is-down
apiserver-control stop
install -m 644 /usr/local/share/stand-in/apiserver.crt /etc/kubernetes/pki/apiserver.crt
install -m 600 /usr/local/share/stand-in/apiserver.key /etc/kubernetes/pki/apiserver.key
apiserver-control start
