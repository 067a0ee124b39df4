# See what the logs say meanwhile
# @zh: 这时日志里写了什么
# @on: etcd1
# @within: 60s
# @matches: x509: certificate has expired or is not yet valid: current time 20[0-9TZ:-]+ is after 20[0-9TZ:-]+$

journalctl -u etcd -o cat --since -2min | grep -o 'x509: certificate has expired[^"\]*' | tail -n 1
