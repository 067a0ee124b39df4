# See that others lead now
# @zh: 确认 leader 已换人
# @on: toolbox
# @within: 60s
# @matches: ^kube-controller-manager +<<cp1>>[23]_
# @matches: ^kube-scheduler +<<cp1>>[23]_

leaders
