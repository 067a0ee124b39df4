# Give each server the other two
# @zh: 每台服务器配上另外两台
# @on: ntp1, ntp2, ntp3, together
# @matches: ^active$
# @matches: \A(server ntp[123] iburst minpoll 4 maxpoll 6\n){2}active\n\Z

for server in ntp1 ntp2 ntp3; do
    [ "$server" = "$(hostname -s)" ] || echo "server $server iburst minpoll 4 maxpoll 6"
done > /etc/chrony/sources.d/lan.sources
cat /etc/chrony/sources.d/lan.sources
chronyd -p > /dev/null && systemctl restart chrony && systemctl is-active chrony
