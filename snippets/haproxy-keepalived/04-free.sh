# Check that nobody has the virtual address
# @zh: 确认虚拟 IP 没有被占用
# @on: client
# @matches: ^Received 0 response\(s\)
# @absent: reply from

arping -D -c 3 -w 5 -I eth0 <<vip>>
