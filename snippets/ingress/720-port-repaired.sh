# Repair
# @zh: 修复
# @within: 30s
# @matches: ^api-\S+ answers /api \[200\]

kubectl patch service api -p '{"spec":{"ports":[{"name":"http","port":80,"targetPort":"http"}]}}'
ask http://shop.example.com/api
