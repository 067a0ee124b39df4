# What the cluster thinks of it
# @zh: 集群怎么看这些规则
# @matches: ^shop +contour +shop.example.com +80 +\S+\nName: +shop$
# @matches: / +shop:http \(\d+\.\d+\.\d+\.\d+:80,\d+\.\d+\.\d+\.\d+:80\)
# @matches: /api +api:http \(\d+\.\d+\.\d+\.\d+:80\)

kubectl get ingress
kubectl describe ingress shop
