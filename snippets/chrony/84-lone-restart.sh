# Start it anew
# @zh: 重新启动
# @on: app2
# @timeout: 90s
# @matches: ^makestep 1 3$
# @matches: ^try: \d+, refid: C633640D, 

grep makestep /etc/chrony/chrony.conf
systemctl restart chrony
chronyc waitsync 60 10 0 1
