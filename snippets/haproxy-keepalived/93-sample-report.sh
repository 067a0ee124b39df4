# See how long nobody answered
# @zh: 看看中断了多久
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed \d+, longest silence (2[7-9]|3\d|4[0-5])\.\d s, .*, well for ([3-9]|\d\d+)\.\d s$

/root/probe report
