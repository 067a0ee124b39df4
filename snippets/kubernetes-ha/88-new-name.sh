# See that the API servers show it, without a restart
# @zh: 确认 API server 不用重启就用上了新证书
# @on: toolbox
# @within: 2m
# @stable: 3
# @matches: \Aok ok ok ok ok ok \Z

for i in 1 2 3 4 5 6; do echo -n "$(kubectl --server https://198.51.100.21:6443 get --raw /readyz) "; done
