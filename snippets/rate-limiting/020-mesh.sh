# Istio, the control plane alone
# @zh: 只装 Istio 的控制平面
# @timeout: 6m
# @expect: Installation complete

istioctl install --skip-confirmation --set profile=minimal --set values.pilot.resources.requests.memory=256Mi \
  --set meshConfig.accessLogFile=/dev/stdout
