# See where they land
# @zh: 看它们落在哪里
# @within: 60s
# @like: stranger <<worker1>> Running
# @matches: ^toleration-only +(<<worker1>>|<<worker2>>) +Running$
# @like: affinity-only <none> Pending
# @like: both <<worker2>> Running
# @matches: FailedScheduling .*1 node\(s\) didn't match Pod's node affinity.*(2 node\(s\) had untolerated taint|1 node\(s\) had taint \{drill/dedicated: ai\}, that the pod didn't tolerate)

kubectl apply -f dedicated.yaml
where stranger toleration-only affinity-only both
why affinity-only
