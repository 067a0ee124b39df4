# Trap: rollback without a number goes to the broken revision before
# @zh: 陷阱：rollback 不写版本号，回到的是前一个坏版本
# @on: toolbox
# @expect: Rollback was a success! Happy Helming!
# @matches: ^9\s+.*\sdeployed\s.*Rollback to 7
# @matches: ^nginx:1\.62$

helm rollback shop
helm history shop --max 1
kubectl get deployment shop-web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
