# Read the state of this node
# @zh: 看本机的同步状态
# @on: app1
# @matches: ^Reference ID +: C633640B \(ntp1\)$
# @matches: ^Stratum +: 11$
# @matches: ^System time +: 0\.0\d+ seconds (fast|slow) of NTP time$
# @matches: ^Leap status +: Normal$

chronyc tracking
