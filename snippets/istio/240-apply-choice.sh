# What decides
# @zh: 由什么决定
# @timeout: 4m
# @matches: ^pod/opted-out condition met\npod/annotated-out condition met\npod/both condition met\npod/annotated condition met\npod/labelled condition met$
# @like: opted-out 1/1 Running ...
# @like: annotated-out 1/1 Running ...
# @like: both 2/2 Running ...
# @like: annotated 1/1 Running ...
# @like: labelled 2/2 Running ...
# @matches: ^Info \[IST0135\] \(Pod shop/annotated-out\) Annotation "sidecar.istio.io/inject" has been deprecated.*\nInfo \[IST0135\] \(Pod outside/annotated\) Annotation "sidecar.istio.io/inject" has been deprecated.*\n(?!Info|Warning|Error)
# @absent: IST0102

kubectl apply -f choice.yaml
kubectl -n shop wait --for condition=Ready pod/opted-out pod/annotated-out pod/both --timeout 90s
kubectl -n outside wait --for condition=Ready pod/annotated pod/labelled --timeout 90s
kubectl -n shop get pod opted-out annotated-out both
kubectl -n outside get pods
istioctl analyze -n shop choice.yaml
istioctl analyze -n outside choice.yaml --suppress 'IST0102=Namespace outside'
