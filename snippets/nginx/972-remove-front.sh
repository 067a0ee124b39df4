# Take the load balancer's configuration away
# @zh: 撤掉负载均衡的配置
# @on: lb
# @within: 30s
# @expect: test is successful
# @matches: ^State +Recv-Q
# @absent: :8080

rm -f /etc/nginx/conf.d/front.conf
nginx -t && systemctl reload nginx
ss -lnt
