# One line for the monitoring
# @zh: 给监控用的一行
# @on: app1, app2
# @matches: \Aok stratum=11 offset=-?0\.0\d+ leap=Normal\n\Z

if chronyc waitsync 1 0.1 0 0 > /dev/null; then state=ok; else state='NOT SYNCHRONISED'; fi
chronyc -c tracking | awk -F, -v state="$state" '{print state, "stratum=" $3, "offset=" $5, "leap=" $NF}'
[ "$state" = ok ]
