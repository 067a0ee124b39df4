# Compare the classes
# @zh: 对照 class
# @matches: ^new +nginx +www.example.com
# @matches: ^contour \(default\)

kubectl get ingress
kubectl get ingressclass
