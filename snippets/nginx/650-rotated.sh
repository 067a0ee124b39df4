# See where the next request goes
# @zh: 看下一条请求写到哪里
# @on: web
# @within: 10s
# @matches: ^access\.log: 1$
# @matches: ^access\.log\.1: 0$

marker=/rotated-$RANDOM
curl -sS -o /dev/null http://web$marker
for log in access.log access.log.1; do
  echo "$log: $(grep -c -F $marker /var/log/nginx/$log)"
done
