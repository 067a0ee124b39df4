# See what it has cost
# @zh: 看看代价
# @on: client
# @within: 30s
# @matches: ^asked \d+, failed \d, longest silence [0-2]\.\d s, slowest answer [0-3]\.\d s, well for ([3-9]|\d\d+)\.\d s$
# @matches: ^asked (([4-9]\d|\d{3,}),|\d+, (failed [1-9]|.* slowest answer [23]\.))

/root/probe report
