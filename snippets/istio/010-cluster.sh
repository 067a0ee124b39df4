# Which cluster is this
# @zh: 这是哪个集群
# @matches: ^Server Version: v<<kubernetes>>\.\d+$
# @matches: ^\S+ +Ready +control-plane
# @reports: kubectl: ^Client Version: v(\S+)
# @reports: Kubernetes: ^Server Version: v(\S+)

kubectl version
kubectl get nodes
