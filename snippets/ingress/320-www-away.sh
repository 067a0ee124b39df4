# Take www away again
# @zh: 把 www 去掉
# @within: 30s
# @expect: [404]

kubectl delete ingress/www secret/www-tls --ignore-not-found
ask http://www.example.com/
