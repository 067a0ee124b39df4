# Install
# @zh: 安装
# @timeout: 6m
# @expect: "istio.yaml" is valid
# @expect: Istio core installed
# @expect: Istiod installed
# @expect: Installation complete

istioctl validate -f istio.yaml
istioctl install -f istio.yaml --skip-confirmation
