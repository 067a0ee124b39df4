# Ask for both halves
# @zh: 两部分都查
# @within: 30s
# @matches: ^deployment.apps/contour +0/0
# @matches: ^daemonset.apps/envoy +2 +2 +2

kubectl -n projectcontour get deployment,daemonset
