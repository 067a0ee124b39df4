# Start it
# @zh: 启动探测
# @on: toolbox
# @matches: ^it asks$
# @matches: ^-rw------- .* /root/client-key\.pem$

chmod +x /root/probe
/root/probe start
kill -0 "$(cat /run/probe.pid)" && echo "it asks"
ls -l /root/client-key.pem
