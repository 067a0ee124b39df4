# See what a dead time source looks like
# @on: etcd3
# @like: ^? 198.51.100.99 0 ...
# @like: ^* 198.51.100.11 10 ...

chronyc add server 198.51.100.99 iburst
chronyc -n sources
