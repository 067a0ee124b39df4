# Both answer
# @zh: 新旧同时应答
# @on: web
# @within: 20s
# @matches: ^\d+ Server: nginx/<<nginx_version>> \(drill-1\)$
# @matches: ^\d+ Server: nginx/<<next_version>> \(drill-2\)$

for _ in $(seq 50); do curl -sSI http://web:8082/build; done | tr -d '\r' | grep Server: | sort | uniq -c | sed 's/^ *//'
