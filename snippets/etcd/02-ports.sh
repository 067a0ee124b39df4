# Check that the ports are free
# @zh: 确认端口空闲
# @on: all
# @matches: ^State +Recv-Q +Send-Q +Local Address:Port
# @absent: :2379
# @absent: :2380

ss -lnt
