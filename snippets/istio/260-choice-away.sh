# Take the three away
# @zh: 删掉这三个
# @timeout: 2m
# @expect: pod "labelled" deleted

kubectl delete -f choice.yaml --now
