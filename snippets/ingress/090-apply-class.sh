# Make the class
# @zh: 创建 IngressClass
# @matches: ^contour \(default\) +projectcontour.io/ingress-controller

kubectl apply -f class.yaml
kubectl get ingressclass
