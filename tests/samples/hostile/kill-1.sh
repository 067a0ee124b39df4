# Ask the first process to end, and wait for it

kill 1
sleep 30
