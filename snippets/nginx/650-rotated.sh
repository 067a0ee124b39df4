# See where the next request goes
# @zh: 看下一条请求写到哪里
# @on: web
# @within: 10s
# @matches: \Aaccess\.log: 1\naccess\.log\.1: 0\n\Z

marker=/rotated-$RANDOM
curl -sS -o /dev/null http://web$marker
for log in access.log access.log.1; do
  echo "$log: $(grep -c $marker /var/log/nginx/$log)"
done
