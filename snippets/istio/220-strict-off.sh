# Back
# @zh: 改回来
# @within: 60s
# @matches: ^from outside: 200$

kubectl delete -f strict.yaml --ignore-not-found
ask 'from outside' -n outside exec stranger
