# Stop the shell
# @timeout: 3s

kill -STOP $$
