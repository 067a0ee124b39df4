# Start the server again
# @zh: 把服务器拉起来
# @on: ntp1
# @within: 60s
# @matches: ^Stratum +: 1[012]$
# @matches: ^Leap status +: Normal$

systemctl start chrony
chronyc tracking
