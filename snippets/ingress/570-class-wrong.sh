# Break 6: a class that nobody serves
# @zh: 故障 6：没有人处理的 class
# @within: 30s
# @expect: [404]

kubectl patch ingress new -p '{"spec":{"ingressClassName":"nginx"}}'
ask http://www.example.com/
