# What the chart says of itself, and what can be set
# @zh: chart 的自我介绍，以及可以设置什么
# @on: toolbox
# @matches: ^appVersion: "?1\.26"?$
# @matches: ^replicaCount: 1$
# @matches: ^service:\n  type: ClusterIP\n  port: 80$

helm show chart lab/web
helm show values lab/web > values-of-web.yaml
grep -vE '^ *#|^$' values-of-web.yaml | head -n 20
