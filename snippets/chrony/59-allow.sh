# Allow it
# @zh: 放行
# @on: ntp2
# @matches: ^/etc/chrony/conf\.d/serve\.conf:allow 198\.51\.100\.0/24$
# @matches: ^208 Access allowed$
# @matches: 0\.0\.0\.0:123\b

echo 'allow 198.51.100.0/24' > /etc/chrony/conf.d/serve.conf
grep -H allow /etc/chrony/conf.d/*.conf
systemctl restart chrony
chronyc accheck 198.51.100.21
ss -lnu 'sport = :123'
