# Check before the restart
# @zh: 重启之前先检查
# @on: app1
# @exit: 1
# @matches: Fatal error : Invalid directive at line 1 in file /etc/chrony/conf\.d/drill\.conf$

chronyd -p > /dev/null
