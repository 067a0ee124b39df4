# Two for the path, ten for the rest
# @zh: 这个路径两个，其余十个
# @timeout: 3m
# @expect: No validation issues found when analyzing path.yaml.
# @expect: envoyfilter.networking.istio.io/limit-web configured
# @expect: ann to web/costly: 2 x 404, 3 x 429
# @matches: ^ann to web/: (8 x 200, 2 x 429|9 x 200, 1 x 429|8 x 200, 1 x 429, 1 x 200)$

istioctl analyze path.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f path.yaml
fresh shop web > fresh.log
burst ann web/costly 5
burst ann web/ 10
