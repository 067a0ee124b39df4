# Break 1: the name is missing
# @zh: 故障 1：没有这个域名
# @exit: 6
# @expect: Could not resolve host: shop.example.com

[ -s /root/ingress/hosts.good ] || cp /etc/hosts /root/ingress/hosts.good &&
  grep -v shop.example.com /root/ingress/hosts.good > /etc/hosts
ask http://shop.example.com/
