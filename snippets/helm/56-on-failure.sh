# Let Helm roll back by itself
# @zh: 让 Helm 自己回滚
# @on: toolbox
# @timeout: 3m
# @expect: Error: UPGRADE FAILED:
# @expect: <<rolled_back>>
# @matches: ^exit code 1$
# @matches: ^REVISION.*\n2\s
# @matches: ^11\s+.*\sfailed\s
# @matches: ^12\s+.*\sdeployed\s.*Rollback to 10
# @matches: ^nginx:1\.26$

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --set image.tag=1.62 <<on_failure>> --timeout 40s > /dev/null || echo "exit code $?"
helm history shop
kubectl get deployment shop-web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
