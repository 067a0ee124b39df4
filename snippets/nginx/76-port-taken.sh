# A port that is taken
# @zh: 端口已被占用
# @on: web
# @expect: test is successful
# @matches: bind\(\) to 0\.0\.0\.0:80 failed \(98: Address already in use\)
# @matches: still could not bind\(\)$
# @matches: ^start: exit code 1$
# @matches: LISTEN .*:80 .*users:\(\("nginx",pid=\d+,
# @matches: ^active$

systemctl stop nginx
nginx
nginx -t
systemctl start nginx || echo "start: exit code $?"
journalctl -u nginx --no-pager -o cat -n 30 | grep -E 'bind\(\)' | tail -n 5
ss -lntp 'sport = :80'
systemctl stop nginx
nginx -s quit
while pgrep -f 'nginx: master' > /dev/null; do :; done
systemctl start nginx
systemctl is-active nginx
