# See what it has cost
# @zh: 看看代价
# @on: toolbox
# @timeout: 2m
# @matches: ^asked \d+, failed \d, longest silence [0-6]\.\d s, .*, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
