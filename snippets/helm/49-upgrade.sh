# Upgrade with the file, always with the file
# @zh: 升级时带上文件，每次都带
# @on: toolbox
# @timeout: 3m
# @matches: ^replicaCount: 3$
# @matches: ^shop-web +3/3 

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --wait --timeout 2m > /dev/null
helm get values shop
kubectl get deployment shop-web
