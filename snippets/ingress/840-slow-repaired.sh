# Way out: a longer wait for this Ingress
# @zh: 出路：给这个 Ingress 更长的等待时间
# @timeout: 90s
# @within: 2m
# @expect: late
# @expect: [200]

kubectl annotate --overwrite ingress new projectcontour.io/response-timeout=30s
ask http://www.example.com/slow
