# See what it has cost
# @zh: 看看代价
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed [0-3], longest silence [0-2]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
