# Trap: HAProxy bound to the virtual address alone
# @zh: 陷阱：HAProxy 只绑定虚拟 IP
# @on: lb2
# @exit: 1
# @expect: Configuration file is valid
# @expect: cannot bind socket (Cannot assign requested address) for [<<vip>>:8443]

sed 's/bind :8443/bind <<vip>>:8443/; /stats socket/d; /bind 127/d' /etc/haproxy/haproxy.cfg > /root/bound.cfg
haproxy -c -V -f /root/bound.cfg
haproxy -f /root/bound.cfg
