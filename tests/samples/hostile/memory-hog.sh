# Fill the memory with a command

tail /dev/zero
