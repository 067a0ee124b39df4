# Leave a daemon that prints for ever

setsid bash -c 'trap "" HUP TERM; while :; do echo still here; sleep 0.1; done' &
