# Take it away again
# @zh: 把它去掉
# @within: 30s
# @expect: [404]

kubectl delete ingress fallback --ignore-not-found
ask http://www.example.com/any
