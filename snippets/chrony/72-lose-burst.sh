# Let the client ask eight times
# @zh: 让客户端连问八次
# @on: app1
# @matches: ^200 OK$

chronyc burst 8/10
