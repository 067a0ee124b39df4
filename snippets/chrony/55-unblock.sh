# Open the port again
# @zh: 放开端口
# @on: ntp1
# @absent: drill

nft delete table inet drill
nft list tables 2> /dev/null
