# A port that is taken
# @zh: 端口已被占用
# @on: web
# @expect: test is successful
# @expect: bind() to 0.0.0.0:80 failed (98: Address already in use)
# @matches: still could not bind\(\)$
# @matches: ^start: exit code 1$
# @matches: LISTEN .*:80 .*users:\(\("nginx",pid=\d+,
# @matches: ^nginx: \[error\] open\(\) "/run/nginx\.pid" failed \(2: No such file or directory\)$
# @absent: kill: QUIT
# @matches: ^active$

systemctl stop nginx
nginx
nginx -t
systemctl start nginx || echo "start: exit code $?"
systemctl stop nginx
journalctl -u nginx --no-pager -o cat -n 40 | grep -e '0.0.0.0:80 ' -e 'still could not' | tail -n 2
ss -lntp 'sport = :80'
master=$(ss -lntpH 'sport = :80' | grep -o 'pid=[0-9]*' | cut -d = -f 2 | sort -n | head -n 1)
nginx -s quit || kill -s QUIT "$master"
while kill -0 "$master" 2> /dev/null; do :; done
systemctl start nginx
systemctl is-active nginx
