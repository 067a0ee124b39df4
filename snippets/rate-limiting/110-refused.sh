# What the refused one looks like
# @zh: 被拒绝的请求长什么样
# @within: 30s
# @expect: HTTP/1.1 429 Too Many Requests
# @matches: ^x-local-rate-limit: true\r?$
# @matches: ^x-ratelimit-limit: 10\r?$
# @matches: ^x-ratelimit-remaining: 0\r?$
# @matches: ^x-ratelimit-reset: \d+\r?$
# @matches: ^local_rate_limited$
# @matches: "GET / HTTP/1.1" 429 RL local_rate_limited

kubectl exec ann -- curl -sSi -w '\n' http://web
kubectl logs deployment/web -c istio-proxy | grep ' 429 ' | tail -n 1
