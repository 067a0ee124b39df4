# Kill all processes

kill -9 -1
sleep 30
