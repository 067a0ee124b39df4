# Refused at the door
# @zh: 在门口就被拒绝
# @exit: 1
# @expect: admission webhook "validation.istio.io" denied the request

kubectl apply -f rejected.yaml
