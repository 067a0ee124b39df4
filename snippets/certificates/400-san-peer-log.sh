# See it in the other members' logs
# @zh: 其他成员日志里的样子
# @on: etcd1
# @within: 30s
# @matches: ^ +\d+ x509: certificate is valid for 198\.51\.100\.33, not 198\.51\.100\.13$

journalctl -u etcd -o cat --since -1min | grep -o 'x509: certificate is valid for [0-9., not]*' | sort | uniq -c
