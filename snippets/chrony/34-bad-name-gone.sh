# Take the name out
# @zh: 去掉这个名字
# @on: app1
# @matches: ^0 sources with unknown address$
# @matches: ^MS Name/IP address.*\n=+\n\^\* ntp1 .*\n\Z

rm /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc activity
chronyc sources
