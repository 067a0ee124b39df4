# See that HAProxy has noticed
# @zh: 确认 HAProxy 已发现
# @on: lb1, lb2
# @within: 30s
# @matches: ^apiservers,cp1,UP,L7OK,200$
# @matches: ^apiservers,cp2,DOWN,L4CON,$
# @matches: ^apiservers,cp3,UP,L7OK,200$

servers
