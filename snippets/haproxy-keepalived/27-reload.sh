# Reload HAProxy after a change of its configuration
# @zh: 修改配置后重新加载 HAProxy
# @on: lb1, lb2
# @expect: Configuration file is valid
# @matches: ^reloaded$

haproxy -c -V -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy && echo reloaded
