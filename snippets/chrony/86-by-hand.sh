# Try to step the clock by hand
# @zh: 手工步进时钟
# @on: app2
# @exit: 1
# @matches: \A500 Failure\n\Z

chronyc makestep
