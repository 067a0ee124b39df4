# Go back to preemption and the weight
# @zh: 恢复抢占和权重
# @on: lb1, lb2
# @within: 30s
# @matches: ^    weight -20$
# @absent: nopreempt
# @matches: ^active$

sed -i 's/^    weight 0$/    weight -20/; /^    nopreempt$/d' /etc/keepalived/keepalived.conf
grep -E 'weight|nopreempt' /etc/keepalived/keepalived.conf
systemctl reload keepalived && systemctl start haproxy
systemctl is-active haproxy
