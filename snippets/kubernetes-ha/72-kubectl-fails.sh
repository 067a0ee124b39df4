# See what kubectl says
# @zh: 看 kubectl 怎么说
# @on: toolbox
# @timeout: 60s
# @exit: 1
# @matches: ^(.* )?context deadline( exceeded)? - error from a previous attempt: (EOF|read tcp \S+: read: connection reset by peer)$

kubectl get nodes --request-timeout 10s
