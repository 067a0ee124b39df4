# See what the way back has cost
# @zh: 看看恢复过程的代价
# @on: toolbox
# @timeout: 2m
# @matches: ^asked \d+, failed \d?\d, longest silence (\d|1\d)\.\d s, .*, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
