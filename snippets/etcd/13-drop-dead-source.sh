# Take the dead source out again
# @zh: 去掉不通的时间源
# @on: etcd3
# @matches: ^200 OK$
# @like: ^* 198.51.100.11 10 ...
# @absent: 198.51.100.99

chronyc delete 198.51.100.99
chronyc -n sources
