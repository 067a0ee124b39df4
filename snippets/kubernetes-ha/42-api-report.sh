# See what it has cost
# @zh: 看看代价
# @on: toolbox
# @within: 40s
# @matches: ^asked \d+, failed \d, longest silence [0-3]\.\d s, .*, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
