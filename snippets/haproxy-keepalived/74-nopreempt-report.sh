# See how long nobody answered
# @zh: 看看中断了多久
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence \d\d\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
