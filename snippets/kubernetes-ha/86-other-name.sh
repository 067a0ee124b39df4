# Get in all the same, until it is repaired
# @zh: 修好之前先这样进去
# @on: toolbox
# @matches: ^Kubernetes control plane.* is running at .*https://198\.51\.100\.21:6443

kubectl --server https://198.51.100.21:6443 --tls-server-name kubernetes cluster-info | head -n 1
