# See what the two have cost
# @zh: 看看这两次的代价
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed [1-9]\d+, longest silence \d+\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
