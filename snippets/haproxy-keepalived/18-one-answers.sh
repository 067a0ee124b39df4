# See that one network card alone answers for it
# @zh: 确认只有一块网卡应答
# @on: client
# @matches: \A1 network card\(s\)\n\Z

arping -b -c 3 -I eth0 <<vip>> | grep -o '\[.*\]' | sort -u > /tmp/cards
echo "$(wc -l < /tmp/cards) network card(s)"
