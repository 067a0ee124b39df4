# Trap: one --set, and all other values are gone
# @zh: 陷阱：只写一个 --set，其余的值全丢了
# @on: toolbox
# @matches: ^without any value\nUSER-SUPPLIED VALUES:\npodAnnotations:\n  owner: ops\nreplicaCount: 2$
# @matches: ^with one --set\nUSER-SUPPLIED VALUES:\nreplicaCount: 3$

helm upgrade shop lab/web --version 0.1.0 > /dev/null
echo "without any value"; helm get values shop
helm upgrade shop lab/web --version 0.1.0 --set replicaCount=3 > /dev/null
echo "with one --set"; helm get values shop
