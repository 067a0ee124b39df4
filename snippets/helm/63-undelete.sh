# Bring it back
# @zh: 恢复
# @on: toolbox
# @timeout: 4m
# @expect: Rollback was a success! Happy Helming!
# @matches: ^16\s+.*\sdeployed\s.*Rollback to 15
# @matches: ^  owner: ops$
# @expect: deployment "shop-web" successfully rolled out
# @matches: ^shop-web +3/3 

helm rollback shop 15 --wait --timeout 2m
helm history shop --max 2
helm get values shop
kubectl rollout status deployment/shop-web --timeout=60s
kubectl get deployment shop-web
