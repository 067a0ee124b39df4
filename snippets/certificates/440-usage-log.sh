# See the wrong usage in the log
# @zh: 日志里的用途错误
# @on: etcd1, etcd2
# @within: 30s
# @matches: ^198\.51\.100\.13: tls: failed to verify (client )?certificate: x509: certificate specifies an incompatible key usage$
# @matches: \A(?!(?:.*\n)*?(.+)\n\1$)

journalctl -u etcd -o cat --since -1min | sed -nE 's/.*"rejected connection.*"remote-addr":"([0-9.]+):.*"error":"(.*)"\}$/\1: \2/p' | sort -u
