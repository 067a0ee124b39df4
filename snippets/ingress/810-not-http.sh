# Break 15: what answers is not HTTP
# @zh: 故障 15：对方说的不是 HTTP
# @within: 90s
# @timeout: 90s
# @expect: pod/ssh condition met
# @expect: reset reason: protocol error [502]

kubectl apply -f odd.yaml
kubectl wait --for condition=Ready pod/slow pod/ssh --timeout 60s
ask http://www.example.com/ssh
