# Start it, now and at every boot
# @zh: 启动，并设为开机自启
# @on: web
# @within: 10s
# @matches: ^active$
# @matches: ^enabled$
# @matches: ^MainPID=(\d+), pid file: \1$
# @expect: nginx: master process /usr/local/sbin/nginx
# @matches: ^nginx +nginx: worker process$
# @matches: ^RestartUSec=1s\nTimeoutStopUSec=30s\nKillMode=mixed\nKillSignal=3\nWants=network-online\.target\nAfter=.*\bnetwork-online\.target\b.*$
# @matches: ^(\d+) workers, \1 CPUs$
# @matches: ^Cpus_allowed_list:\s+0\nMax open files +16384 +16384 +files *$

systemctl enable --now nginx
systemctl is-active nginx
systemctl is-enabled nginx
echo "$(systemctl show -p MainPID nginx), pid file: $(cat /run/nginx.pid)"
ps -o user,args -C nginx
systemctl show -p RestartUSec,TimeoutStopUSec,KillMode,KillSignal,Wants,After nginx
workers=$(pgrep -P "$(cat /run/nginx.pid)")
echo "$(wc -l <<< "$workers") workers, $(nproc) CPUs"
for pid in $workers; do grep -h -e ^Cpus_allowed_list: -e '^Max open files' "/proc/$pid/status" "/proc/$pid/limits"; done
