# ... and afterwards
# @zh: ……以及之后
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed 0, longest silence [0-2]\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$
# @matches: ^(api1|api3) \d+$
# @absent: api2

/root/probe report
