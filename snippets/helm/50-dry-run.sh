# Try it without doing it
# @zh: 只试不做
# @on: toolbox
# @matches: ^STATUS: pending-upgrade$
# @matches: ^ +replicas: 5$
# @matches: ^shop-web +3/3 

helm upgrade shop lab/web --version 0.2.0 -f shop.yaml --set replicaCount=5 --dry-run=server | grep -E '^STATUS|replicas:'
kubectl get deployment shop-web
