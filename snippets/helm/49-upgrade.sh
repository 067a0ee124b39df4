# Upgrade with the file, always with the file
# @zh: 升级时带上文件，每次都带
# @on: toolbox
# @timeout: 4m
# @matches: ^replicaCount: 3$
# @expect: deployment "shop-web" successfully rolled out
# @matches: ^shop-web +3/3 

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --wait --timeout 2m > /dev/null
helm get values shop
kubectl rollout status deployment/shop-web --timeout=60s
kubectl get deployment shop-web
