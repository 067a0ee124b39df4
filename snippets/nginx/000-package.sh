# Install the distribution's package on the load balancer
# @zh: 在负载均衡上安装发行版的软件包
# @on: lb
# @timeout: 2m
# @expect: nginx version: nginx/<<nginx_version>>
# @matches: ^nginx <<nginx_version>>-\d+\+deb1[23]u\d+$
# @matches: ^active$
# @reports: nginx: ^nginx version: nginx/(\S+)

apt-get update
apt-get install -y nginx
nginx -v
dpkg-query -W -f '${Package} ${Version}\n' nginx
systemctl is-active nginx
