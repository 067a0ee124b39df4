# Ask the API server that is left, past the load balancers
# @zh: 绕过负载均衡，直接问剩下的 API server
# @on: toolbox
# @timeout: 60s
# @within: 2m
# @expect: [-]etcd failed

curl -sk --max-time 20 "https://<<cp3>>:6443/readyz?verbose" | grep -v '^\[+\]'
