# See what the server says of itself
# @zh: 看看服务器自己
# @on: ntp2
# @matches: ^Reference ID +: 00000000
# @matches: ^Stratum +: 0$
# @matches: ^Ref time \(UTC\) +: Thu Jan 01 00:00:00 1970$
# @matches: ^Leap status +: Not synchronised$
# @matches: ^MS Name/IP address.*\n=+\n\Z

chronyc tracking
chronyc sources
