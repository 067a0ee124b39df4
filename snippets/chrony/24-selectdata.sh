# See why a source is followed or not
# @zh: 看时间源为什么被选中或落选
# @on: app1
# @matches: ^\* ntp1 +N 

chronyc selectdata
