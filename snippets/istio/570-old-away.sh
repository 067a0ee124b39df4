# Remove the old one
# @zh: 删掉旧的
# @timeout: 4m
# @expect: Removed apps/v1, Kind=Deployment/istiod.istio-system.
# @expect: Uninstall complete
# @like: istiod-<<revision>> 1/1 ...
# @matches: ^default +<<revision>> +shop$
# @matches: ^from shop: 200$

istioctl uninstall --revision default --skip-confirmation
kubectl -n istio-system get deployments
istioctl tag list
ask 'from shop' exec deployment/client -c client
