# Which cluster is this
# @zh: 连的是哪个集群
# @on: toolbox
# @matches: ^\S+\nClient Version: v
# @matches: ^Server Version: v<<kubernetes>>\.\d+$
# @matches: ^\S+ +Ready +control-plane
# @reports: kubectl: ^Client Version: v(\S+)
# @reports: Kubernetes: ^Server Version: v(\S+)

kubectl config current-context
kubectl version
kubectl get nodes
