# See what the way back has cost
# @zh: 看看抢回来的代价
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d, longest silence [0-3]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
