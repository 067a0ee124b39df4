# Gateway API: the kinds
# @zh: Gateway API：先装资源类型
# @timeout: 2m
# @expect: customresourcedefinition.apiextensions.k8s.io/gateways.gateway.networking.k8s.io created
# @expect: customresourcedefinition.apiextensions.k8s.io/httproutes.gateway.networking.k8s.io created
# @like: v1.3.0 experimental

kubectl apply -f https://raw.githubusercontent.com/projectcontour/contour/v<<contour>>/examples/gateway/00-crds.yaml
kubectl get crd httproutes.gateway.networking.k8s.io -o json |
  jq -r '.metadata.annotations | "\(."gateway.networking.k8s.io/bundle-version") \(."gateway.networking.k8s.io/channel")"'
