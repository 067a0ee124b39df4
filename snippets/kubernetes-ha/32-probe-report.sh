# See what it says when nothing is wrong
# @zh: 一切正常时的报告
# @on: toolbox
# @timeout: 2m
# @matches: \Aasked \d+, failed 0, longest silence \d\.\d s, slowest answer \d\.\d s, well for ([5-9]|\d\d+)\.\d s\n\Z

/root/probe report
