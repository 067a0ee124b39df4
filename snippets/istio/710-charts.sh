# The charts
# @zh: 下载 chart
# @timeout: 90s
# @matches: ^(?:[\s\S]*version: <<istio>>){3}

curl -fsSLO https://blob.istio.io/istio-release/charts/base-<<istio>>.tgz
curl -fsSLO https://blob.istio.io/istio-release/charts/istiod-<<istio>>.tgz
curl -fsSLO https://blob.istio.io/istio-release/charts/gateway-<<istio>>.tgz
for chart in base istiod gateway; do
  helm show chart "$chart-<<istio>>.tgz" | grep -E '^(name|version):'
done
