# Read the sources
# @zh: 看时间源
# @on: app1
# @like: MS Name/IP address Stratum Poll Reach LastRx Last sample
# @matches: ^\^\* ntp1 +10 +[4-6] +[1-7]\d* +\d+ 
# @expect: Reachability register (octal)

chronyc sources -v
