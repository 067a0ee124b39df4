# Restart it, and wait in vain
# @zh: 重启后再等，等不到
# @on: app2
# @timeout: 90s
# @matches: ^not in time$
# @matches: ^\^\? 198\.51\.100\.11 +0 +\d+ +0 +- 
# @matches: ^Leap status +: Not synchronised$
# @matches: ^try: 6, refid: 00000000, 

systemctl restart chrony
chronyc waitsync 6 0.1 0 1 || echo "not in time"
chronyc -n sources
chronyc tracking
