# See who leads
# @zh: 看谁是主
# @on: ntp1
# @within: 4m
# @stable: 2
# @matches: ^Reference ID +: 7F7F0101
# @matches: ^Stratum +: 10$
# @matches: ^[MOSd] ntp2 
# @matches: ^[MOSd] ntp3 

chronyc tracking
chronyc selectdata
