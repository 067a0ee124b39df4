# A burst of requests, and what came back
# @zh: 一串请求，各返回什么
# @within: 30s
# @matches: ^ann to other: 13 x 200$

burst() {
  kubectl exec "$1" -- bash -c "for i in {1..$3}; do curl -s -o /dev/null -w '%{http_code}\n' http://$2; done" |
    uniq -c | awk -v told="$1 to $2:" '{ told = told (NR > 1 ? ", " : " ") $1 " x " $2 } END { print told }'
}
burst ann other 13
