# See that it is used again
# @zh: 确认它又被使用
# @on: lb1, lb2
# @within: 3m
# @matches: ^apiservers,cp1,UP,L7OK,200$
# @matches: ^apiservers,cp2,UP,L7OK,200$
# @matches: ^apiservers,cp3,UP,L7OK,200$

servers
