# See what it says when nothing is wrong
# @zh: 一切正常时的报告
# @on: client
# @timeout: 2m
# @matches: ^asked \d+, failed 0, longest silence [0-2]\.\d s, slowest answer [0-2]\.\d s, well for ([3-9]|\d\d+)\.\d s$
# @matches: ^api1 \d+\napi2 \d+\napi3 \d+$
# @absent: awk:

/root/probe report
