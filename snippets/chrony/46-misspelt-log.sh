# Read the log, take the file out, start again
# @zh: 看日志，删掉文件，重新启动
# @on: app1
# @matches: Invalid directive at line 1 in file /etc/chrony/conf\.d/drill\.conf$
# @matches: ^active$

journalctl --no-pager -o cat -t chronyd -n 3
rm /etc/chrony/conf.d/drill.conf
systemctl restart chrony
systemctl is-active chrony
