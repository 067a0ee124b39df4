# See it from outside: two network cards answer
# @zh: 从外面看：两块网卡都在应答
# @on: client
# @within: 20s
# @matches: \A2 network card\(s\)\n\Z

arping -b -c 3 -I eth0 <<vip>> | grep -o '\[.*\]' | sort -u > /tmp/cards
echo "$(wc -l < /tmp/cards) network card(s)"
