# What the refused one looks like, and when the budget is whole again
# @zh: 被拒绝的长什么样，额度什么时候恢复
# @expect: HTTP/1.1 429 Too Many Requests
# @matches: ^x-envoy-ratelimited: true
# @matches: ^x-ratelimit-limit: 10, 10;w=3600
# @matches: ^x-ratelimit-remaining: 0
# @matches: ^whole again at \d\d:00$

kubectl exec ann -- curl -sSi http://web | tee refused.txt
reset=$(tr -d '\r' < refused.txt | sed -n 's/^x-ratelimit-reset: //p')
echo "whole again at $(date -u -d "$((reset + 5)) seconds" +%H:%M)"
