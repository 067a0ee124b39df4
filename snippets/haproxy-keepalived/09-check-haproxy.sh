# Give HAProxy the CA certificate, and check the configuration
# @zh: 把 CA 证书交给 HAProxy，并检查配置
# @on: lb1, lb2
# @expect: Configuration file is valid

install -m 644 /root/ca.crt /etc/haproxy/kubernetes-ca.crt
haproxy -c -V -f /etc/haproxy/haproxy.cfg
