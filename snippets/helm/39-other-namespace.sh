# The same name in another namespace
# @zh: 在另一个命名空间用同样的名字
# @on: toolbox
# @timeout: 3m
# @matches: ^NAME.*\nshop\s+drill-helm\s+1\s.*\sdeployed\s.*\nNAME
# @matches: ^shop\s+drill-staging\s+1\s.*\sdeployed\s

helm upgrade --install shop lab/web --version 0.1.0 --namespace drill-staging --create-namespace --wait --timeout 2m > /dev/null
helm list
helm list --all-namespaces
