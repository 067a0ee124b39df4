# Install Contour
# @zh: 安装 Contour
# @timeout: 2m
# @expect: deployment.apps/contour created
# @expect: daemonset.apps/envoy created

kubectl apply -f https://projectcontour.io/quickstart/v<<contour>>/contour.yaml
