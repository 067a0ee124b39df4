# Kill the first process, which the kernel does not allow

kill -9 1
