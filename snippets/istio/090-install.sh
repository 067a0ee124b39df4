# Install
# @zh: 安装
# @timeout: 5m
# @expect: Istio core installed
# @expect: Istiod installed
# @expect: Installation complete

istioctl install -f istio.yaml --skip-confirmation
