# Take it out until it has sources
# @zh: 先去掉，等它有了时间源再说
# @on: app1
# @matches: ^200 OK$
# @matches: ^MS Name/IP address.*\n=+\n\^. 198\.51\.100\.11 .*\n\Z

rm /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc -n sources
