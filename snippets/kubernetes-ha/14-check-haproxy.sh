# Give HAProxy the CA certificate, check the configuration, start with it
# @zh: 把 CA 证书交给 HAProxy，检查配置，然后启动
# @on: lb1, lb2
# @within: 20s
# @expect: Configuration file is valid
# @matches: ^active$
# @matches: ^enabled$
# @matches: ^haproxy +haproxy +\S*haproxy 
# @absent: WARNING

install -m 644 /root/ca.crt /etc/haproxy/kubernetes-ca.crt
haproxy -c -V -f /etc/haproxy/haproxy.cfg && systemctl restart haproxy
systemctl is-active haproxy
systemctl is-enabled haproxy
ps -o user=,group=,args= -C haproxy
