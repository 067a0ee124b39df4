# See how long it took
# @zh: 看看用了多久
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed [1-9]\d*, longest silence ([3-9]|1[0-2])\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
