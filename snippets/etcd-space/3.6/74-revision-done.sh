# See what the member has dropped that keeps ten revisions
# @zh: 看看只保留十个 revision 的成员丢弃了什么
# @on: etcd3
# @within: 6m
# @matches: \Arevision -5: \d+\nrevision -50: compacted\n\Z

practice() { etcdctl --endpoints=http://127.0.0.1:12379 "$@"; }
LATEST=$(practice get /counter -w fields | awk '/"Revision"/ {print $3}')
for back in 5 50; do
  echo "revision -$back: $(practice get --rev=$((LATEST - back)) --print-value-only /counter 2> /dev/null || echo compacted)"
done
