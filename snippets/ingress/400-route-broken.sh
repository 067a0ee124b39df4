# A wrong Service in a route: the object itself says so
# @zh: 路由里写错 Service：对象自己会说
# @within: 30s
# @expect: [500]
# @like: Accepted True Accepted HTTPRoute
# @matches: ^ResolvedRefs +False +service "apl" is invalid: service "shop/apl" not found

kubectl patch httproute pay --type json \
  -p '[{"op": "replace", "path": "/spec/rules/0/backendRefs/0/name", "value": "apl"}]'
ask -H 'x-canary: yes' http://pay.example.com/
kubectl get httproute pay -o json |
  jq -r '.status.parents[].conditions[] | "\(.type) \(.status) \(.message)"' | sort
