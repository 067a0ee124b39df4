# Refused at the door
# @zh: 在门口就被拒绝
# @exit: 1
# @expect: Error [IST0106] (VirtualService shop/canary
# @expect: admission webhook "validation.istio.io" denied the request
# @expect: configuration is invalid: weight -10 < 0

istioctl analyze rejected.yaml || echo "exit code $?"
kubectl apply -f rejected.yaml
