# See that the Pod goes on
# @zh: 确认 Pod 还在运行
# @on: control-plane3
# @matches: \bRunning +web +0\b

crictl ps --name '^web$'
