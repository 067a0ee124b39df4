# See where they land
# @zh: 看它们落在哪里
# @within: 60s
# @like: not-in <<worker2>> Running
# @like: greater <<worker2>> Running
# @like: less <<worker1>> Running
# @like: no-number <none> Pending
# @like: does-not-exist <none> Pending

kubectl apply -f operators.yaml
where not-in greater less no-number does-not-exist
