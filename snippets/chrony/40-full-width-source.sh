# Paste a full-width blank into a .sources file
# @zh: 在 .sources 文件里粘进一个全角空格
# @on: app1
# @matches: ^200 OK$
# @matches: drill\.sources:1:server.ntp2 iburst$
# @matches: ^\^. 198\.51\.100\.11 
# @absent: 198.51.100.12

printf 'server\u3000ntp2 iburst\n' > /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc -n sources
# Finds every character that is not plain ASCII:
grep -nHP '[^\x00-\x7F]' /etc/chrony/sources.d/*.sources
