# Break 1: the name is missing
# @zh: 故障 1：没有这个域名
# @exit: 6
# @expect: Could not resolve host: shop.example.com

[ -e hosts.good ] || cp /etc/hosts hosts.good
grep -v shop.example.com hosts.good > /etc/hosts
ask http://shop.example.com/
