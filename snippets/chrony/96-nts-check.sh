# See that the time is authenticated
# @zh: 确认时间经过认证
# @on: app2
# @timeout: 90s
# @matches: ^try: \d+, refid: C633640B, correction: 0\.0
# @matches: ^ntp1 +NTS +[1-9]\d* +\d+ +(128|256) 
# @matches: ^Authenticated +: Yes$

systemctl restart chrony
chronyc waitsync 60 0.1 0 1
chronyc authdata
chronyc ntpdata ntp1
