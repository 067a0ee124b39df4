# Look at it
# @zh: 查看
# @on: toolbox
# @timeout: 90s
# @matches: ^shop\s+drill-helm\s+1\s+.*deployed\s+web-0\.1\.0\s+1\.26
# @matches: ^replicaCount: 2\n(Waiting for deployment .*\n)*deployment "shop-web" successfully rolled out$
# @matches: ^shop-web +2/2 +2 +2

helm list
helm get values shop
kubectl rollout status deployment/shop-web --timeout=60s
kubectl get deployment shop-web
