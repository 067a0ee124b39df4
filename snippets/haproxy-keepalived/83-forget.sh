# Let both forget the connections they know
# @zh: 让两台忘掉已知的连接
# @on: lb1, lb2
# @fixture: plays the next reboot of the load balancers, after which the kernel knows no connections
# @zh-fixture: 模拟负载均衡下一次重启：重启之后内核里没有任何连接记录
# @expect: connection tracking table has been emptied

apt-get install -y conntrack > /dev/null
conntrack -F
