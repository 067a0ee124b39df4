# Make a device of the machine's disk
# @exit: 1
# @expect: Operation not permitted

mknod saved b 8 0
