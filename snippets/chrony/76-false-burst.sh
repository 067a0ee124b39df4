# Let the clients measure again
# @zh: 让客户端重新测量
# @on: app1, app2
# @matches: ^200 OK$

chronyc burst 8/8
