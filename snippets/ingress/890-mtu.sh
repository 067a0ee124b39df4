# How large a packet goes through?
# @zh: 多大的包能通过？
# @expect: 1 packets transmitted, 1 received
# @expect: Message too long
# @matches: ^ *3: +\d+\.\d+\.\d+\.\d+ +\S+ms reached
# @matches: Resume: pmtu 1500 hops 3

mtu=$(kubectl exec probe -- cat /sys/class/net/eth0/mtu)
kubectl exec probe -- ping -c 1 -M 'do' -s $((mtu - 28)) "$far"
kubectl exec probe -- ping -c 1 -M 'do' -s $((mtu - 27)) "$far" || true
kubectl exec probe -- tracepath -n "$far"
