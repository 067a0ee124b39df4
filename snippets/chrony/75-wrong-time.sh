# Let ntp3 serve a wrong time
# @zh: 让 ntp3 提供错误的时间
# @on: ntp3
# @timeout: 90s
# @fixture: stands in for a server whose clock is wrong; the nodes share one clock, so ntp3 is told to add five seconds to what its sources say, and with -x it serves the time that it has computed
# @zh-fixture: 代替一台时钟不准的服务器；节点共用一个时钟，所以让 ntp3 在时间源的结果上加五秒，在 -x 下它对外提供的就是自己算出来的时间
# @matches: ^try: \d+, refid: C633640[BC], correction: [45]\.\d+

sed -i 's/^makestep/#&/' /etc/chrony/chrony.conf
sed -i 's/$/ offset 5/' /etc/chrony/sources.d/lan.sources
systemctl restart chrony
chronyc waitsync 60 10 0 1
