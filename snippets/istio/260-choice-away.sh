# Take the five away
# @zh: 删掉这五个
# @timeout: 2m
# @expect: pod "labelled" deleted

kubectl delete -f choice.yaml --now
