# Bring the good server back
# @zh: 恢复正常的服务器
# @on: ntp2
# @timeout: 90s
# @matches: ^try: \d+, refid: C633640B, correction: 0\.0

systemctl start chrony
chronyc waitsync 60 0.1 0 1
