# Remove the small application
# @zh: 删除那个小应用
# @on: app
# @fixture: takes away what stood in for your application
# @zh-fixture: 撤掉代替你的应用的那个小程序
# @matches: ^no unit$
# @absent: :8000

systemctl stop app
rm /etc/systemd/system/app.service /usr/local/bin/app
systemctl daemon-reload
systemctl cat app 2> /dev/null || echo "no unit"
ss -lnt
