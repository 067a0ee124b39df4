# See how long it took, and which card the client goes to
# @zh: 看看用了多久，以及客户端现在认的是哪块网卡
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence [2-7]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$
# @matches: (?i)reply from 198\.51\.100\.22 \[(\S+)\][\s\S]*?^<<vip>> dev eth0 lladdr \1\b

/root/probe report
arping -c 1 -w 5 -I eth0 198.51.100.22
ip -4 neigh show <<vip>>
