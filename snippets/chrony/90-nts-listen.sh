# Restart the server
# @zh: 重启服务器
# @on: ntp1
# @matches: ^active$
# @matches: 0\.0\.0\.0:4460\b

chronyd -p > /dev/null && systemctl restart chrony && systemctl is-active chrony
ss -lnt 'sport = :4460'
