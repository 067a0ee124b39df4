# Add the server that has no time itself
# @zh: 加上这台自己也没同步的服务器
# @on: app1
# @matches: ^200 OK$

echo 'server ntp2 iburst minpoll 4 maxpoll 6' > /etc/chrony/sources.d/drill.sources
chronyc reload sources
