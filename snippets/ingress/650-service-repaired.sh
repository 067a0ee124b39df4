# Repair both: the file as it was
# @zh: 一并修复：恢复原文件
# @within: 30s
# @matches: ^api-\S+ answers /api \[200\]

kubectl apply -f tls.yaml
ask http://shop.example.com/api
