# Break 14: the application listens on 127.0.0.1 only
# @zh: 故障 14：应用只监听 127.0.0.1
# @within: 90s
# @timeout: 90s
# @expect: deployment "api" successfully rolled out
# @expect: reset reason: remote connection failure [503]
# @matches: ^api-\S+ +1/1 +Running

kubectl get configmap site -o json | sed 's/listen 80/listen 127.0.0.1:80/; s/"name": "site"/"name": "loopback"/' |
  jq '.metadata |= {name, namespace}' | kubectl apply -f -
kubectl patch deployment api -p '{"spec":{"template":{"spec":{"volumes":[{"name":"site","configMap":{"name":"loopback"}}]}}}}'
kubectl rollout status deployment/api --timeout 60s
ask http://shop.example.com/api
kubectl get pods -l app=api
