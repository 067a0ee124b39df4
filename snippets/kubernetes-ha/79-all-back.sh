# See that all is well
# @zh: 确认一切正常
# @on: toolbox
# @within: 4m
# @timeout: 90s
# @like: <<cp1>> Ready ...
# @like: <<cp2>> Ready ...
# @like: <<cp3>> Ready ...
# @matches: (.* is healthy: .*\n){3}web +Running +0$
# @absent: unhealthy

kubectl get nodes --request-timeout 10s
etcd <<cp3>> endpoint health --cluster
kubectl -n ha get pod web --no-headers -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,RESTARTS:.status.containerStatuses[0].restartCount
