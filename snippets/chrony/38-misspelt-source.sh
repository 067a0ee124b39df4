# Misspell a word, then an option, in a .sources file
# @zh: 在 .sources 文件里拼错指令和选项
# @on: app1
# @matches: \A200 OK\n
# @matches: ^\^. 198\.51\.100\.11 
# @matches: ^active\nsever ntp2 iburst\nserver ntp2 iburts\n\Z
# @absent: 198.51.100.12

printf '%s\n' 'sever ntp2 iburst' 'server ntp2 iburts' > /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc -n sources
chronyd -p > /dev/null && systemctl restart chrony && systemctl is-active chrony
cat /etc/chrony/sources.d/drill.sources
