# See what a dead time source looks like
# @zh: 看看不通的时间源是什么样子
# @on: etcd3
# @like: ^? 198.51.100.99 0 ...
# @like: ^* 198.51.100.11 10 ...

chronyc add server 198.51.100.99 iburst
chronyc -n sources
