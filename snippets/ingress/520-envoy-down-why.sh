# Count the proxies
# @zh: 数一数代理
# @within: 30s
# @matches: ^envoy +0 +0 +0 .* drill/edge=yes

kubectl -n projectcontour get daemonset envoy
