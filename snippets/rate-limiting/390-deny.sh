# The other way: without the service nobody gets in
# @zh: 反过来：没有这个服务就谁也进不来
# @timeout: 5m
# @expect: ann to web: 13 x 500

kubectl patch envoyfilter global-web --type json \
  -p '[{"op": "add", "path": "'"${filter:?}"'/failure_mode_deny", "value": true}]'
fresh shop web > fresh.log
burst ann web 13
