# Write the probe
# @zh: 写探测脚本
# @on: client
# @file: /root/probe

#!/bin/bash
# probe start: ask the endpoint up to ten times a second, until probe stop.
# probe report: wait until all has been well for three seconds, and tell what came since the last report.
log=/run/probe.log
told() {
  sort -n "$log" | awk -v answered="$(awk '$3 == 0 { last = $1 } END { print last }' "$log.last")" '
    NR == 1 { if (answered == "") answered = $1; since = $1 }
    { now = $1; if (now - answered > silence) silence = now - answered }
    $3 == 0 { answered = $1; servers[$4]++; if ($1 - $2 > slowest) slowest = $1 - $2 }
    $3 != 0 { failed++; since = $1 }
    END {
      printf "asked %d, failed %d, longest silence %.1f s, slowest answer %.1f s, well for %.1f s\n",
        NR, failed, silence, slowest, now - since
      for (name in servers) print name, servers[name] | "sort"
      exit now - since < 3
    }'
}
case $1 in
  start)
    "$0" stop 2> /dev/null
    setsid "$0" run > /dev/null 2>&1 < /dev/null &
    echo $! > /run/probe.pid
    ;;
  run)
    while sleep 0.1; do
      {
        asked=$EPOCHREALTIME
        name=$(curl -sf --max-time 3 --cacert /root/ca.crt https://<<vip>>:8443/)
        code=$?
        echo "$EPOCHREALTIME $asked $code $name" >> "$log"
      } &
    done
    ;;
  report)
    touch "$log" "$log.last"
    sleep 3 # until what is under way has come to its end
    until said=$(told) || [ $SECONDS -ge 90 ]; do sleep 0.5; done
    echo "$said"
    mv "$log" "$log.last"
    ;;
  stop)
    kill -- "-$(cat /run/probe.pid)"; rm -f "$log" "$log.last" /run/probe.pid
    ;;
esac
