# Ask nobody but /etc/hosts for names
# @zh: 解析域名只看 /etc/hosts
# @fixture: The name server of this environment answers every name, so a missing one would not be noticed.
# @zh-fixture: 这个环境里的域名服务器对任何域名都有回答，域名缺失就看不出来。
# @expect: hosts: files

cp /etc/nsswitch.conf nsswitch.before
sed 's/^hosts:.*/hosts: files/' nsswitch.before > /etc/nsswitch.conf
grep ^hosts: /etc/nsswitch.conf
