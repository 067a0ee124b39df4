# Misspell a word, then an option, in a .sources file
# @zh: 在 .sources 文件里拼错指令和选项
# @on: app1
# @matches: \A200 OK\n
# @matches: ^\^. 198\.51\.100\.11 
# @matches: ^active$
# @absent: 198.51.100.12
# @matches: ^2 /etc/chrony/sources.d/drill.sources$

printf '%s\n' 'sever ntp2 iburst' 'server ntp2 iburts' > /etc/chrony/sources.d/drill.sources
chronyd -p > /dev/null
chronyc reload sources
chronyc -n sources -a
systemctl restart chrony
systemctl is-active chrony
wc -l /etc/chrony/sources.d/drill.sources
