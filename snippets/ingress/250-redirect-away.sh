# Back to both, for the drills
# @zh: 恢复两种都可用，供后面演练
# @within: 30s
# @expect: [200]

kubectl annotate ingress shop ingress.kubernetes.io/force-ssl-redirect-
ask http://shop.example.com/
