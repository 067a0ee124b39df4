# Tell etcdctl where the cluster is and who you are
# @zh: 告诉 etcdctl 集群在哪里、你是谁
# @on: etcd1
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy
# @expect: https://198.51.100.12:2379 is healthy
# @expect: https://198.51.100.13:2379 is healthy
# @matches: ^alarms: 0$

export PATH=/opt/etcd:$PATH
export ETCDCTL_ENDPOINTS=https://198.51.100.11:2379,https://198.51.100.12:2379,https://198.51.100.13:2379
export ETCDCTL_CACERT=/root/etcd-ca/ca.pem
export ETCDCTL_CERT=/root/etcd-ca/client.pem
export ETCDCTL_KEY=/root/etcd-ca/client-key.pem
etcdctl endpoint health
echo "alarms: $(etcdctl alarm list | wc -l)"
