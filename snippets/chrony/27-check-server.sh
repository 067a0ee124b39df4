# The same question to a server that has its own clock only
# @zh: 对只有自己时钟的服务器问同样的问题
# @on: ntp1
# @exit: 1
# @matches: ^try: 1, refid: 7F7F0101, correction: 0\.0+, 

chronyc waitsync 1 0.1 0 0
