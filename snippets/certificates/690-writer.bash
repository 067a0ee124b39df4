# Write a script that writes all the time
# @zh: 写一个不停写入的脚本
# @on: ca
# @file: /root/etcd-ca/writer.sh

#!/bin/bash
# Number after number goes to etcd, to one member after the other, each in a connection of its own and until a member
# has taken it. Ends when the file writer/stop is there, or after 15 minutes.
cd /root/etcd-ca/writer || exit 1
members=(https://198.51.100.11:2379 https://198.51.100.12:2379 https://198.51.100.13:2379)
for ((try = 0, number = 1; SECONDS < 900; try++)); do
  [ ! -e stop ] || break
  export ETCDCTL_ENDPOINTS=${members[try % 3]}
  if etcdctl put "/writer/$number" "$number" > /dev/null 2> error; then
    echo $number >> taken
    number=$((number + 1))
  else
    echo "$(date +%T) $ETCDCTL_ENDPOINTS $(tail -n 1 error)" >> failed
  fi
  sleep 0.1
done
touch ended
