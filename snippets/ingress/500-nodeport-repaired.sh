# Way out: a node that has one
# @zh: 出路：用有 Envoy 的节点
# @matches: \Ashop-\S+ answers / \[200\]

ask --max-time 3 --connect-to "::$node:$port" http://shop.example.com/
