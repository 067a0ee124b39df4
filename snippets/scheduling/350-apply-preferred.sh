# See where they land
# @zh: 看它们落在哪里
# @within: 60s
# @like: rather-b <<worker2>> Running
# @matches: ^wish-in-vain +(<<worker1>>|<<worker2>>) +Running$

kubectl apply -f preferred.yaml
where rather-b wish-in-vain
