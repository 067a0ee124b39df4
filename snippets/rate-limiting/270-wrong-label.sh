# Trap: it selects nobody, and nobody says so
# @zh: 陷阱：谁也没选中，而且没人会说
# @within: 2m
# @timeout: 90s
# @expect: No validation issues found when analyzing
# @expect: ann to web: 13 x 200
# @expect: buckets in the sidecar: 0

sed 's/app: web/app: wbe/' limit.yaml > wrong-label.yaml
istioctl analyze wrong-label.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f wrong-label.yaml
burst ann web 13
echo "buckets in the sidecar: $(buckets | wc -l)"
