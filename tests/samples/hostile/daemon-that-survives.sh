# Leave a daemon in a group of its own, and hang
# @timeout: 2s

setsid bash -c 'trap "" HUP TERM; while :; do echo still here; sleep 0.1; done' &
while :; do :; done
