# Roll back to the revision that worked, and wait
# @zh: 回滚到确实能用的版本，并等待就绪
# @on: toolbox
# @timeout: 4m
# @expect: Rollback was a success! Happy Helming!
# @matches: ^10\s+.*\sdeployed\s.*Rollback to 6
# @matches: ^nginx:1\.26$
# @expect: deployment "shop-web" successfully rolled out

helm rollback shop 6 --wait --timeout 2m
helm history shop --max 1
kubectl get deployment shop-web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
kubectl rollout status deployment/shop-web --timeout=60s
