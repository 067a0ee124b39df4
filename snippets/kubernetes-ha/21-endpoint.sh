# Let kubectl go by the virtual address
# @zh: 让 kubectl 走虚拟 IP
# @on: toolbox
# @matches: ^Kubernetes control plane.* is running at .*https://<<vip>>:6443
# @like: <<cp1>> Ready ...

[ -s ~/server.before ] || kubectl config view --minify -o jsonpath='{.clusters[0].cluster.server}' > ~/server.before
cluster=$(kubectl config view --minify -o jsonpath='{.contexts[0].context.cluster}')
kubectl config set-cluster "$cluster" --server https://<<vip>>:6443
kubectl cluster-info | head -n 1
kubectl get nodes
