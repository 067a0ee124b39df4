# See that two members of etcd are enough
# @zh: 确认 etcd 剩两个成员也够
# @on: toolbox
# @within: 30s
# @matches: (?s)(is healthy.*){2}
# @matches: (?s)(is unhealthy.*){1}
# @matches: ^exit code 1$

etcd <<cp2>> endpoint health --cluster 2>&1 || echo "exit code $?"
