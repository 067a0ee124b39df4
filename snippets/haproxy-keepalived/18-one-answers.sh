# See that one network card alone answers for it
# @zh: 确认只有一块网卡应答
# @on: client
# @within: 20s
# @matches: \AARPING .*\n.* reply from <<vip>> (\[\S+\]) .*\n(.* reply from <<vip>> \1 .*\n){2}Sent 3 probes \(3 broadcast\(s\)\)\nReceived 3 response\(s\)\n\Z

arping -b -c 3 -I eth0 <<vip>>
