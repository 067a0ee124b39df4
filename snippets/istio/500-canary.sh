# Install a second control plane beside the first
# @zh: 在旧的旁边装第二个控制平面
# @timeout: 6m
# @expect: Installation complete

istioctl install -f istio.yaml --revision <<revision>> --skip-confirmation
