# Break 18: something between the nodes drops Pod traffic
# @zh: 故障 18：节点之间有东西丢弃 Pod 流量
# @timeout: 2m
# @expect: near answers /near [200]
# @expect: reset reason: connection timeout [503]

pods2=$(kubectl get node <<worker2>> -o jsonpath='{.spec.podCIDR}')
on_node <<worker1>> sh -c "iptables -t mangle -C FORWARD -d ${pods2:?} -j DROP 2> /dev/null || iptables -t mangle -I FORWARD -d $pods2 -j DROP"
ask http://www.example.com/near
ask http://www.example.com/far
