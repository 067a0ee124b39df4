# Take the bad file out
# @zh: 删掉写坏的文件
# @on: app1
# @matches: ^200 OK$
# @matches: ^1 lines written, 1 sources known$

rm /etc/chrony/sources.d/drill.sources
chronyc reload sources
lines=$(awk 'NF && !/^ *#/ {n++} END {print n + 0}' /etc/chrony/sources.d/*.sources)
known=$(chronyc -c sources -a | wc -l)
echo "$lines lines written, $known sources known"
