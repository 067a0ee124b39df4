# See what the client shows
# @zh: 看看客户端
# @on: app1
# @within: 40s
# @matches: ^\^\? 198\.51\.100\.12 +0 +\d+ +0 +- 
# @matches: ^Leap status +: Not synchronised$
# @matches: ^NTP tests +: 111 101 0000$
# @matches: ^Total valid RX +: [1-9]\d*$
# @matches: ^Total good RX +: 0$

chronyc -n sources
chronyc ntpdata ntp2
