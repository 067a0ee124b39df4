# Defragment the followers, one after the other
# @zh: 逐个整理 follower
# @on: etcd1
# @timeout: 5m
# @matches: \A(Finished defragmenting etcd member\[https://198\.51\.100\.1[123]:2379\][^\n]*\nhttps://198\.51\.100\.1[123]:2379, .*\n){2}\Z

each_defragmented() (
  for endpoint; do
    ETCDCTL_ENDPOINTS=$endpoint etcdctl --command-timeout=2m defrag || return
    ETCDCTL_ENDPOINTS=$endpoint etcdctl endpoint status || return
  done
)
each_defragmented "${FOLLOWERS[@]}"
