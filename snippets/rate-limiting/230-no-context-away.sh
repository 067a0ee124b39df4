# Away with it
# @zh: 删掉它
# @within: 60s
# @expect: ann to other: 13 x 200

kubectl delete -f no-context.yaml --ignore-not-found
burst ann other 13
