# Back to the right label
# @zh: 改回正确的标签
# @within: 2m
# @timeout: 90s
# @matches: ^ann to web: .*\d+ x 429

kubectl apply -f limit.yaml
burst ann web 13
