# Ask once where nobody answers
# @zh: 向没有应答的地址问一次
# @on: app1
# @exit: 1
# @matches: Timeout reached$

chronyd -Q -t 3 'server 198.51.100.99 iburst'
