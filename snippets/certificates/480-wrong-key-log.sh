# See the wrong key in the log
# @zh: 日志里的私钥不配
# @on: etcd3
# @within: 20s
# @matches: ^198\.51\.100\.10: tls: private key does not match public key$
# @matches: \A(?!(?:.*\n)*?(.+)\n\1$)

refused -20s | sort -u
