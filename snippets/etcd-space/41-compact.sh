# Drop the history
# @zh: 丢弃历史版本
# @on: etcd1
# @matches: \Arevision (1\d\d)\ncompacted revision \1\n\Z

drop_history() (
  revision=$(etcdctl get / -w fields | awk '/"Revision"/ {print $3}')
  echo "revision $revision"
  etcdctl --command-timeout=5m compact --physical "$revision"
)
drop_history
