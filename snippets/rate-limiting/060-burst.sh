# A burst of requests, and what came back
# @zh: 一串请求，各返回什么
# @within: 30s
# @matches: ^ann to other: 13 x 200$

burst() {
  local codes
  codes=$(kubectl exec "$1" -c shell -- bash -c "for i in {1..$3}; do curl -s -o /dev/null -w '%{http_code}\n' http://$2; done")
  echo "$1 to $2: $(uniq -c <<< "$codes" | awk '{ printf "%s%s x %s", (NR > 1 ? ", " : ""), $1, $2 }')"
}
burst ann other 13
