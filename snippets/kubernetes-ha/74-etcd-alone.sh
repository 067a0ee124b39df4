# Ask etcd on that machine
# @zh: 在那台机器上问 etcd
# @on: control-plane3
# @timeout: 60s
# @within: 60s
# @expect: is unhealthy

etcd=$(crictl ps --name etcd -q)
crictl exec "$etcd" etcdctl --cacert /etc/kubernetes/pki/etcd/ca.crt --cert /etc/kubernetes/pki/etcd/healthcheck-client.crt --key /etc/kubernetes/pki/etcd/healthcheck-client.key endpoint health 2>&1 || true
