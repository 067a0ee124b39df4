# See that no API server is ready any more
# @zh: 确认没有 API server 就绪了
# @on: lb1, lb2
# @within: 2m
# @matches: ^apiservers,cp1,DOWN,L4(TOUT|CON),$
# @matches: ^apiservers,cp2,DOWN,L4(TOUT|CON),$
# @matches: ^apiservers,cp3,DOWN,(L7STS,500|L7TOUT|L4CON|L4TOUT|L6TOUT)

servers
