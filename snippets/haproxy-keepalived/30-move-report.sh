# See what reload and move have cost
# @zh: 看看重新加载和迁移的代价
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d, longest silence [0-2]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
