# Break 18: something between the nodes drops Pod traffic
# @zh: 故障 18：节点之间有东西丢弃 Pod 流量
# @timeout: 2m
# @expect: near answers /near [200]
# @expect: reset reason: connection timeout [503]

pods2=$(kubectl get node <<worker2>> -o jsonpath='{.spec.podCIDR}')
rule="FORWARD -t mangle -d ${pods2:?} -j DROP"
on_node <<worker1>> sh -c "iptables -C $rule 2> /dev/null || iptables -I $rule"
ask http://www.example.com/near
ask http://www.example.com/far
