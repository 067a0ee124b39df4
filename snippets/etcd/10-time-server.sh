# Check the time server
# @zh: 检查时间服务器
# @on: etcd1
# @within: 30s
# @matches: ^Reference ID +: 7F7F0101
# @matches: ^Stratum +: 10$
# @matches: ^Leap status +: Normal$

chronyc tracking
