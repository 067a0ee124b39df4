# Start the server again
# @zh: 把服务器拉起来
# @on: ntp1
# @within: 60s
# @matches: ^active$
# @matches: ^Stratum +: 1[012]$
# @matches: ^Leap status +: Normal$

systemctl start chrony
systemctl is-active chrony
chronyc tracking
