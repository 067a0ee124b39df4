# Wait until the clients are synchronised
# @zh: 等客户端同步
# @on: app1, app2, together
# @timeout: 90s
# @matches: ^try: \d+, refid: C633640B, correction: 0\.0
# @matches: ^real\s+\d+m\d+\.\d+s$

time chronyc waitsync 60 0.1 0 1
