# Trap: no kubeconfig
# @zh: 陷阱：没有 kubeconfig
# @timeout: 90s
# @matches: http://localhost:8080/\S+": dial tcp \S+:8080: connect: connection refused
# @expect: precheck: exit code 1
# @expect: version: exit code 124

KUBECONFIG=/nowhere istioctl x precheck || echo "precheck: exit code $?"
KUBECONFIG=/nowhere timeout 10 istioctl version || echo "version: exit code $?"
