# Count the attempts to step the clock
# @zh: 数一数它尝试步进了几次
# @on: app2
# @within: 90s
# @stable: 2
# @matches: ^System clock wrong by [45]\.\d+ seconds$
# @matches: ^attempts to step: 3$
# @matches: ^Last offset +: [-+]0\.0\d+ seconds$
# @matches: ^System time +: [45]\.\d+ seconds slow of NTP time$
# @matches: ^\^\* 198\.51\.100\.13 

run=$(systemctl show -p InvocationID --value chrony)
journalctl --no-pager -o cat "_SYSTEMD_INVOCATION_ID=$run" | grep -E 'wrong by|step system clock'
echo "attempts to step: $(journalctl --no-pager -o cat "_SYSTEMD_INVOCATION_ID=$run" | grep -c 'step system clock')"
chronyc -n sources
chronyc tracking
