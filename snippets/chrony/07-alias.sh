# Enable the service under its other name
# @zh: 用服务的别名设置开机启动
# @on: app1
# @exit: 1
# @matches: ^Failed to enable unit: Refusing to operate on .*chronyd\.service$

systemctl enable chronyd
