# Ask whether this cluster is fit for it
# @zh: 检查这个集群能不能装
# @expect: No issues found when checking the cluster. Istio is safe to install or upgrade!

istioctl x precheck
