# Name a server that does not exist
# @zh: 写一个不存在的服务器名
# @on: app1
# @within: 10s
# @matches: ^1 sources with unknown address$
# @matches: ^\^\? ID#\d+ +0 +\d +0 +- 
# @matches: ^ntp9\.example: no such name$

echo 'server ntp9.example iburst' > /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc activity
chronyc sources -a
getent hosts ntp9.example || echo "ntp9.example: no such name"
