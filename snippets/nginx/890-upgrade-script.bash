# The same as a script
# @zh: 同样的步骤写成脚本
# @on: web
# @file: /usr/local/sbin/nginx-upgrade

#!/bin/bash
# Replace the running nginx by the program on disk, without losing a request.
# nginx-upgrade URL: if the new one does not answer at URL, the old one stays.
set -eu

url=${1:?usage: nginx-upgrade URL}
pid=/run/nginx.pid
old=$(cat $pid)
[ ! -e $pid.oldbin ] || { echo "an upgrade is under way: $pid.oldbin exists" >&2; exit 1; }

wait_for() {
  for _ in $(seq 100); do
    "$@" && return
    sleep 0.1
  done
  return 1
}
new_master() { [ -s $pid.oldbin ] && [ -s $pid ] && [ "$(cat $pid)" != "$old" ]; }
new_workers() { pgrep -P "$(cat $pid)" > /dev/null; }
no_old_workers() { ! pgrep -P "$old" -f 'nginx: worker' > /dev/null; }
gone() { ! kill -0 "$old" 2> /dev/null; }

nginx -t -q
kill -s USR2 "$old"
if ! { wait_for new_master && wait_for new_workers; }; then
  if new_master; then kill -s QUIT "$(cat $pid)"; fi
  echo "the new one does not start; the old one ($old) goes on. See the error log." >&2
  exit 1
fi
new=$(cat $pid)
kill -s WINCH "$old"
# Workers with long requests stay until these end; the new ones take everything that is new.
wait_for no_old_workers || echo "old workers still have requests: that is all right"
if ! curl -fsS -o /dev/null --max-time 5 "$url"; then
  kill -s HUP "$old"
  kill -s QUIT "$new"
  echo "the new one does not answer at $url; back to the old one ($old)" >&2
  exit 1
fi
kill -s QUIT "$old"
wait_for gone || echo "the old master ($old) goes when its last request ends"
echo "$old -> $new: $("/proc/$new/exe" -v 2>&1)"
