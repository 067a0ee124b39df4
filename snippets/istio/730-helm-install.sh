# First the kinds, then istiod
# @zh: 先装资源类型，再装 istiod
# @timeout: 11m
# @expect: Istio base successfully installed!
# @expect: "istiod" successfully installed!
# @matches: (?s)^autoscaleMin: 1$.*accessLogFile: /dev/stdout$.*cpu: 100m$.*memory: 256Mi$
# @matches: ^base\s+istio-system\s+1\s+.*\bdeployed\s+base-<<istio>>
# @matches: ^istiod\s+istio-system\s+1\s+.*\bdeployed\s+istiod-<<istio>>

helm upgrade --install base base-<<istio>>.tgz -n istio-system --create-namespace --wait
helm upgrade --install istiod istiod-<<istio>>.tgz -n istio-system -f values.yaml --wait
helm get values istiod -n istio-system
helm list -n istio-system
