# Ask the name server again
# @zh: 恢复询问域名服务器
# @fixture: The end of what began with the first break.
# @zh-fixture: 与故障 1 开头的那一步对应。
# @matches: ^hosts: .*dns

cat nsswitch.before > /etc/nsswitch.conf
grep ^hosts: /etc/nsswitch.conf
