# Count again
# @zh: 再数一次
# @on: web
# @within: 10s
# @stable: 3
# @matches: ^33 threads$

threads
