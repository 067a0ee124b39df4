# See that a restart makes it worse
# @zh: 重启只会更糟
# @on: etcd3
# @within: 60s
# @expect: "level":"fatal"
# @expect: "msg":"listener failed","error":"tls: private key does not match public key"

# This may well report success:
systemctl restart etcd || true
journalctl -u etcd -o cat --since -1min | grep '"level":"fatal"' | cut -d, -f 1-5 | tail -n 1
