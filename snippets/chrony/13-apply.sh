# Check the configuration, then restart
# @zh: 先检查配置，再重启
# @on: ntp1
# @matches: ^allow 198\.51\.100\.0/24$
# @matches: ^local stratum 10$
# @matches: ^active$
# @matches: 0\.0\.0\.0:123\b
# @absent: Fatal error

chronyd -p
systemctl restart chrony
systemctl is-active chrony
ss -lnu 'sport = :123'
