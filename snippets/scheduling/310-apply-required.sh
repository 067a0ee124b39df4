# See where they land
# @zh: 看它们落在哪里
# @within: 60s
# @like: both-hold <<worker2>> Running
# @like: one-holds <<worker1>> Running
# @like: none-holds <none> Pending
# @matches: FailedScheduling .*2 node\(s\) didn't match Pod's node affinity

kubectl apply -f required.yaml
where both-hold one-holds none-holds
why none-holds
