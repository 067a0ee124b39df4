# From now on only inside the mesh
# @zh: 从现在起只有网格内的能进
# @within: 60s
# @matches: ^peerauthentication\.security\.istio\.io/default (created|unchanged)$
# @matches: ^from shop: 200$
# @matches: ^from outside: 000$
# @expect: curl: (56) Recv failure: Connection reset by peer

kubectl apply -f strict.yaml
ask 'from shop' exec deployment/client -c client
ask 'from outside' -n outside exec stranger || true
