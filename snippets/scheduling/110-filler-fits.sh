# Ask for less
# @zh: 把申请量调小
# @timeout: 2m
# @expect: deployment "filler" successfully rolled out

kubectl set resources deployment/filler --requests cpu=10m
kubectl rollout status deployment/filler --timeout 90s
