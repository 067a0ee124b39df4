# The script's way back: a new one that does not answer
# @zh: 脚本的回退：新程序不应答
# @on: web
# @timeout: 2m
# @expect: the new one does not answer at http://web/no-such-page; back to the old one
# @matches: ^exit code 1$
# @within: 20s
# @matches: ^master is the same: yes$
# @matches: ^ok$

before=$(cat /run/nginx.pid)
nginx-upgrade http://web/no-such-page || echo "exit code $?"
while [ -e /run/nginx.pid.oldbin ]; do :; done
[ "$before" = "$(cat /run/nginx.pid)" ] && echo "master is the same: yes"
curl -sS http://web/healthz
