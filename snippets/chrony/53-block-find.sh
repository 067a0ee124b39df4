# Find out where the packets go
# @zh: 找出包丢在哪里
# @on: app2
# @matches: ^PING ntp1 \(198\.51\.100\.11\)
# @matches: 1 received, 0% packet loss
# @matches: ^Total TX +: [1-9]\d*$
# @matches: ^Total RX +: 0$

ping -c 1 -W 2 ntp1
chronyc ntpdata ntp1
