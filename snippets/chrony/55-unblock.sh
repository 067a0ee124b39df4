# Open the port again
# @zh: 放开端口
# @on: ntp1
# @expect: Error: No such file or directory

nft delete table inet drill
nft list table inet drill || true
