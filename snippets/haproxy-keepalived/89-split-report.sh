# See what the split brain has cost
# @zh: 看看脑裂的代价
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence [0-9]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
