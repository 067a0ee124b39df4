# Ask for the name, then ask the node without it
# @zh: 查域名，再绕开域名直接问节点
# @expect: no such name
# @matches: ^shop-\S+ answers / \[200\]

getent hosts shop.example.com || echo "no such name"
ask --resolve "shop.example.com:80:$node" http://shop.example.com/
