# Compare what is written with what chronyd knows
# @zh: 对比写了几个、chronyd 认得几个
# @on: app1
# @matches: ^2 lines written, 1 sources known$

lines=$(awk 'NF && !/^ *#/ {n++} END {print n + 0}' /etc/chrony/sources.d/*.sources)
known=$(chronyc -c sources -a | wc -l)
echo "$lines lines written, $known sources known"
