# Why it was injected, or was not
# @zh: 为什么注入了，或者没有注入
# @matches: ^istio-revision-tag-default +default +\S*✘\S* +Pod has sidecar.istio.io/inject=false label, preventing injection
# @matches: ^istio-revision-tag-default +default +\S*✘\S* +No matching namespace labels
# @matches: ^istio-revision-tag-default +default +\S*✔\S* +Pod label sidecar.istio.io/inject=true matches

istioctl x check-inject pod/opted-out.shop
istioctl x check-inject pod/annotated.outside
istioctl x check-inject pod/labelled.outside
