# Ask a member without a quota, and start one with ten GiB
# @zh: 看看没设配额的成员，再用 10 GiB 启动一个
# @on: etcd3
# @within: 30s
# @matches: ^etcd_server_quota_backend_bytes 2\.147483648e\+09$
# @matches: ^"msg":"quota exceeds the maximum value",.*"quota-size":"11 GB",.*"quota-maximum-size":"8\.6 GB"
# @matches: ^"msg":"now serving peer/client/metrics",.*"listen-peer-urls":\["http://127\.0\.0\.1:22380"\],"advertise-client-urls":\["http://127\.0\.0\.1:22379"\],"listen-client-urls":\["http://127\.0\.0\.1:22379"\]

curl -sS http://127.0.0.1:12379/metrics | grep ^etcd_server_quota_backend_bytes
timeout 5 etcd --data-dir=/tmp/etcd-ten --quota-backend-bytes=$((10 * 1024 ** 3)) --logger=zap \
  --listen-client-urls=http://127.0.0.1:22379 --advertise-client-urls=http://127.0.0.1:22379 \
  --listen-peer-urls=http://127.0.0.1:22380 2>&1 | grep -oE '"msg":"(quota exceeds the maximum value|now serving peer/client/metrics)".*'
rm -r /tmp/etcd-ten
