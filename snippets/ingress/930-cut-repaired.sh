# Repair
# @zh: 修复
# @timeout: 90s
# @expect: far answers /far [200]

on_node <<worker1>> iptables -t mangle -D FORWARD -d "$pods2" -j DROP
ask http://www.example.com/far
