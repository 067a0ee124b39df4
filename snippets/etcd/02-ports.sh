# Check that the ports are free
# @on: all
# @matches: ^State +Recv-Q +Send-Q +Local Address:Port
# @absent: :2379
# @absent: :2380

ss -lnt
