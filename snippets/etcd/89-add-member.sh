# Add it again
# @zh: 重新添加它
# @on: etcd1
# @within: 30s
# @matches: ^Member +[0-9a-f]+ added to cluster +[0-9a-f]+$
# @expect: ETCD_NAME="etcd3"
# @expect: ETCD_INITIAL_CLUSTER_STATE="existing"
# @like: | ... | unstarted | | https://198.51.100.13:2380 | | false |

etcdctl member add etcd3 --peer-urls=https://198.51.100.13:2380
etcdctl member list -w table
