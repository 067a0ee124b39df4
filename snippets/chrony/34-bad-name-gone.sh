# Take the name out
# @zh: 去掉这个名字
# @on: app1
# @matches: ^0 sources with unknown address$
# @matches: ^\^\* ntp1 
# @absent: ID#

rm /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc activity
chronyc sources -a
