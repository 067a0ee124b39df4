# See that the others follow
# @zh: 确认另外两台跟随
# @on: ntp2, ntp3
# @within: 60s
# @stable: 2
# @matches: ^Reference ID +: C633640B \(ntp1\)$
# @matches: ^Stratum +: 11$
# @matches: ^Leap status +: Normal$

chronyc tracking
