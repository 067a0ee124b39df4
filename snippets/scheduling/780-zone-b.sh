# A second zone moves nobody, but takes the next
# @zh: 第二个区出现，谁也不会搬，只接新来的
# @within: 60s
# @matches: ^ +4 <<worker1>> +Running$
# @matches: ^ +2 <<worker2>> +Running$

kubectl label node "$node2" drill/zone=b --overwrite
kubectl scale deployment/zones --replicas 6
per_node -l app=zones
