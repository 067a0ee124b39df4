# Leave out the last end of line
# @zh: 漏掉文件末尾的换行
# @on: app1
# @matches: \A200 OK\n
# @matches: ^\^. 198\.51\.100\.11 
# @absent: 198.51.100.12
# @matches: ^server ntp2 iburst\n0 /etc/chrony/sources\.d/drill\.sources$

printf 'server ntp2 iburst' > /etc/chrony/sources.d/drill.sources
chronyc reload sources
chronyc -n sources
grep server /etc/chrony/sources.d/drill.sources
# Counts ends of lines:
wc -l /etc/chrony/sources.d/drill.sources
