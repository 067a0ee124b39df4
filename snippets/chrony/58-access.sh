# Ask the server whether it would answer
# @zh: 在服务器上查是否允许
# @on: ntp2
# @matches: ^209 Access denied$
# @matches: ^State.*\n(?:(?!.*:123 ).*\n)*\Z

chronyc accheck 198.51.100.21
ss -lnu
