# Find the leader
# @zh: 找出 leader
# @on: etcd1
# @within: 20s
# @matches: \Afollowers: https://198\.51\.100\.1[123]:2379 https://198\.51\.100\.1[123]:2379\nleader: https://198\.51\.100\.1[123]:2379\n\Z

LEADER='' FOLLOWERS=()
for endpoint in ${ETCDCTL_ENDPOINTS//,/ }; do
  case $(metrics "$endpoint" | grep '^etcd_server_is_leader ') in
    *' 1') LEADER=$endpoint ;;
    *' 0') FOLLOWERS+=("$endpoint") ;;
    *) echo "no answer from $endpoint: repair it first" ;;
  esac
done
echo "followers: ${FOLLOWERS[*]:-none}"
echo "leader: ${LEADER:-none, go no further}"
