# Let ntp3 serve the right time again
# @zh: 让 ntp3 恢复正确的时间
# @on: ntp3
# @timeout: 90s
# @fixture: undoes what stood in for the server whose clock is wrong
# @zh-fixture: 撤销刚才模拟的错误时间
# @matches: ^try: \d+, refid: C633640[BC], correction: 0\.0

sed -i 's/^#makestep/makestep/' /etc/chrony/chrony.conf
sed -i 's/ offset 5$//' /etc/chrony/sources.d/lan.sources
systemctl restart chrony
chronyc waitsync 60 0.1 0 1
