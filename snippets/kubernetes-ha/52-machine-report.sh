# See what it has cost
# @zh: 看看代价
# @on: toolbox
# @timeout: 2m
# @matches: ^asked \d+, failed \d?\d, longest silence ([0-9]|1[0-5])\.\d s, .*, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
