# Let the client ask four times at once
# @zh: 让客户端马上连问四次
# @on: app2
# @matches: ^200 OK$

chronyc burst 4/4
