# Repair
# @zh: 修复
# @matches: ^shop-\S+ answers / \[200\]

cat hosts.good > /etc/hosts
ask http://shop.example.com/
