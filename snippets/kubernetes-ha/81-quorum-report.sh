# See how long nobody answered
# @zh: 看看中断了多久
# @on: toolbox
# @timeout: 2m
# @matches: ^asked \d+, failed \d\d+, longest silence \d\d+\.\d s, slowest answer \d\.\d s, well for ([5-9]|\d\d+)\.\d s$

/root/probe report
