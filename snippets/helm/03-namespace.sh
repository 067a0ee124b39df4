# A namespace of its own
# @zh: 单独的命名空间
# @on: toolbox
# @matches: ^namespace/drill-helm created$
# @matches: ^drill-helm$

[ -e ~/namespace.before ] || kubectl config view --minify -o jsonpath='{..namespace}' > ~/namespace.before
kubectl create namespace drill-helm
kubectl config set-context --current --namespace=drill-helm
kubectl config view --minify -o jsonpath='{.contexts[0].context.namespace}{"\n"}'
