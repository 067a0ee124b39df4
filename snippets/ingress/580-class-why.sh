# Compare the classes
# @zh: 对照 class
# @matches: ^new +nginx +www.example.com
# @matches: ^shop +contour +shop.example.com +80, 443
# @matches: ^contour \(default\)

kubectl get ingress
kubectl get ingressclass
