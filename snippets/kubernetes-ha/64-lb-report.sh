# See how long it took
# @zh: 看看用了多久
# @on: toolbox
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence ([2-9]|1\d)\.\d s, .*, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
