# Wait until the logs are quiet
# @zh: 等日志安静下来
# @on: etcd1
# @within: 60s
# @matches: ^certificate errors in the last 5 s: 0$

echo "certificate errors in the last 5 s: $(journalctl -u etcd -o cat --since -5s | grep -c x509 || true)"
