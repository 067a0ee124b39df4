# What Envoy wrote down: code and flag
# @zh: Envoy 记下了什么：状态码和标志
# @within: 40s
# @matches: ^ +\d+ 200 -$
# @matches: ^ +\d+ 404 NR$
# @matches: ^ +\d+ 502 UPE$
# @matches: ^ +\d+ 503 UF$
# @matches: ^ +\d+ 503 UH$
# @matches: ^ +\d+ 504 UT$

kubectl -n projectcontour logs -l app=envoy -c envoy --tail=-1 |
  awk '$2 ~ /^"[A-Z]+$/ { print $5, $6 }' | sort | uniq -c
