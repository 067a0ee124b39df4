# See it from outside: two network cards answer
# @zh: 从外面看：两块网卡都在应答
# @on: client
# @within: 20s
# @matches: reply from <<vip>> (\[\S+\]) .*\n(.*\n)*.*reply from <<vip>> (?!\1)\[
# @matches: ^Sent 3 probes \(3 broadcast\(s\)\)\nReceived 6 response\(s\)\n\Z

arping -b -c 3 -I eth0 <<vip>> || true
