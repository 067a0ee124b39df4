# Trap: label one node, and it gets all four
# @zh: 陷阱：先给一个节点打标签，四个全落上去
# @within: 60s
# @matches: ^ +4 <<worker1>> +Running$

kubectl label node "$node1" drill/zone=a --overwrite
per_node -l app=zones
