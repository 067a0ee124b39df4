# Take the load balancer's configuration away
# @zh: 撤掉负载均衡的配置
# @on: lb
# @exit: 7
# @within: 30s
# @expect: test is successful
# @expect: curl: (7) Failed to connect to lb port 8080

rm -f /etc/nginx/conf.d/front.conf
nginx -t && systemctl reload nginx
curl -sS http://lb:8080/
