# Tell both not to take the address back
# @zh: 让两台都不抢占
# @on: lb1, lb2
# @matches: ^    nopreempt$
# @absent: No such file
# @matches: ^the configuration is good$

grep -q nopreempt /etc/keepalived/keepalived.conf || sed -i 's/^    advert_int 1$/&\n    nopreempt/' /etc/keepalived/keepalived.conf
grep nopreempt /etc/keepalived/keepalived.conf
systemd-run --quiet --pipe keepalived -t && echo "the configuration is good" && systemctl reload keepalived
