# Start it
# @zh: 启动它
# @on: toolbox
# @within: 60s
# @matches: ^pod/web .*\nweb +Running +<<cp3>>$

kubectl create namespace ha --dry-run=client -o yaml | kubectl apply -f -
kubectl apply -f /root/web.yaml
kubectl -n ha get pod web --no-headers -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName
