# Trap: take the alarm back now
# @zh: 陷阱：这时就解除告警
# @on: etcd1
# @within: 20s
# @matches: (?s)alarm:NOSPACE.*now:\n(memberID:\d+ alarm:NOSPACE *\n)+\Z

etcdctl alarm disarm
for n in 1 2; do etcdctl put /app/report < /root/report || true; done
echo now:
etcdctl alarm list
