# Take the dead source out again
# @on: etcd3
# @matches: ^200 OK$
# @like: ^* 198.51.100.11 10 ...
# @absent: 198.51.100.99

chronyc delete 198.51.100.99
chronyc -n sources
