# Look on the server
# @zh: 到服务器上看
# @on: ntp1
# @matches: udp dport 123 counter packets [1-9]\d* bytes \d+ drop$
# @matches: 0\.0\.0\.0:123\b

nft list table inet drill
ss -lnu 'sport = :123'
