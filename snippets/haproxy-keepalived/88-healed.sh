# See that one owner is left
# @zh: 确认只剩一个持有者
# @on: client
# @within: 20s
# @matches: \A1 network card\(s\)\n\Z

arping -b -c 3 -I eth0 <<vip>> | grep -o '\[.*\]' | sort -u > /tmp/cards
echo "$(wc -l < /tmp/cards) network card(s)"
