# See what another time service would do
# @zh: 看看安装另一个校时服务会怎样
# @on: app1
# @matches: ^Remv chrony 
# @matches: ^Inst systemd-timesyncd 

# -s only says what would be done.
apt-get install -s systemd-timesyncd
