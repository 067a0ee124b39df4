# See the client recover
# @zh: 确认客户端恢复
# @on: app2
# @timeout: 90s
# @matches: ^200 OK$
# @matches: ^try: \d+, refid: C633640B, correction: 0\.0

chronyc burst 4/4
chronyc waitsync 60 0.1 0 1
