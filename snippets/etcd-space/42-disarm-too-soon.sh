# Trap: take the alarm back now
# @zh: 陷阱：这时就解除告警
# @on: etcd1
# @within: 20s
# @matches: (?s)alarm:NOSPACE.*now:\n(memberID:\d+ alarm:NOSPACE *\n)+\Z

etcdctl alarm disarm
etcdctl put /app/report < /root/report || true
etcdctl put /app/report < /root/report || true
echo now:
etcdctl alarm list
