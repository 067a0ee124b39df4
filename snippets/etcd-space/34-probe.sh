# Ask over HTTP, with the alarm and without it
# @zh: 通过 HTTP 查询，分别计入和不计入告警
# @on: etcd1
# @matches: \A\{"health":"false"[^}]*\}\s+\{"health":"true"[^}]*\}\s+\Z

for query in '' '?exclude=NOSPACE'; do
  curl -sS -w '\n' --cacert "$ETCDCTL_CACERT" --cert "$ETCDCTL_CERT" --key "$ETCDCTL_KEY" \
    "${ETCDCTL_ENDPOINTS%%,*}/health$query"
done
