# See how long it took
# @zh: 看看用了多久
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence [2-7]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
