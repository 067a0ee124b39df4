# Say what to do with each member, without doing it yet
# @zh: 先定义对每个成员要做的事，还不执行
# @on: ca
# @matches: ^each_renewed is a function$

each_renewed() (
  for node; do
    for profile in server peer; do
      ./issue "$node" $profile || return
      ./hand-over "$node" $profile || return
    done
    etcdctl endpoint health || return
  done
)
type each_renewed
