# Ask a server that does not allow it
# @zh: 向不允许访问的服务器取时间
# @on: app1
# @exit: 1
# @matches: Timeout reached$

chronyd -Q -t 4 'server ntp2 iburst'
