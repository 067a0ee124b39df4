# Repair
# @zh: 修复
# @matches: ^shop-\S+ answers / \[200\]

[ -s /root/ingress/hosts.good ] && cat /root/ingress/hosts.good > /etc/hosts
ask http://shop.example.com/
