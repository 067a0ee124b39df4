# Let a follower lead, then defragment the old leader
# @zh: 先让 follower 接任 leader，再整理原来的 leader
# @on: etcd1
# @timeout: 5m
# @within: 20s
# @matches: \ALeadership transferred from [0-9a-f]+ to [0-9a-f]+\nFinished defragmenting etcd member\[(https://198\.51\.100\.1[123]:2379)\][^\n]*\n\1, [^\n]*\n\Z

give_away() { etcdctl move-leader "$(etcdctl member list | awk -F ', ' -v endpoint="$1" '$5 == endpoint {print $1}')"; }
# A member that is alone has nobody to give it to.
{ [ ${#FOLLOWERS[@]} = 0 ] || give_away "${FOLLOWERS[0]}"; } &&
  each_defragmented "${LEADER:?no member leads}"
