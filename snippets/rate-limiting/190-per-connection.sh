# One bucket for each connection
# @zh: 每个连接一个桶
# @timeout: 3m
# @matches: ^ann: [12]\d of 60 requests got 200$
# @matches: ^bob: [12]\d of 60 requests got 200$

kubectl patch envoyfilter limit-web --type json \
  -p '[{"op": "add", "path": "'"${filter:?}"'/local_rate_limit_per_downstream_connection", "value": true}]'
fresh shop web > fresh.log
count ann
count bob
