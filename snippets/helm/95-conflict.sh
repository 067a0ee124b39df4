# Somebody has scaled by hand: 3 overwrites, 4 refuses
# @zh: 有人手工扩过容：3 直接覆盖，4 拒绝
# @on: toolbox
# @timeout: 3m
# @expect: conflict with "kubectl"
# @expect: .spec.replicas
# @matches: ^exit code 1$
# @matches: ^three-web 3\nfour-web 5$
# @matches: ^four-web 3$

replicas() { kubectl get deployment "$@" -o jsonpath='{range .items[*]}{.metadata.name} {.spec.replicas}{"\n"}{end}'; }
kubectl scale deployment three-web four-web --replicas=5
helm3 upgrade three lab/web --set replicaCount=3 > /dev/null
helm4 upgrade four lab/web --set replicaCount=3 > /dev/null || echo "exit code $?"
replicas -l app.kubernetes.io/instance=three
replicas -l app.kubernetes.io/instance=four
helm4 upgrade four lab/web --set replicaCount=3 --force-conflicts > /dev/null
replicas -l app.kubernetes.io/instance=four
