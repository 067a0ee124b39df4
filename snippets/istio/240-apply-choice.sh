# Only labels decide
# @zh: 只有标签算数
# @timeout: 3m
# @like: opted-out 1/1 Running ...
# @like: annotated 1/1 Running ...
# @like: labelled 2/2 Running ...
# @expect: No validation issues found when analyzing choice.yaml.

kubectl apply -f choice.yaml
kubectl -n shop wait --for condition=Ready pod/opted-out --timeout 60s
kubectl -n outside wait --for condition=Ready pod/annotated pod/labelled --timeout 90s
kubectl -n shop get pod opted-out
kubectl -n outside get pods
istioctl analyze --all-namespaces choice.yaml --suppress 'IST0102=Namespace *'
