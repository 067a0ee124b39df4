# Start it
# @zh: 启动探测
# @on: client
# @matches: ^active$

chmod +x /root/probe
/root/probe start
systemctl is-active probe
