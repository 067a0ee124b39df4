# Break 10: the Service selects no Pod
# @zh: 故障 10：Service 没选中任何 Pod
# @within: 30s
# @expect: no healthy upstream [503]

kubectl patch service api -p '{"spec":{"selector":{"app":"apl"}}}'
ask http://shop.example.com/api
