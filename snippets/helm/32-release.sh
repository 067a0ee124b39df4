# Install a release
# @zh: 安装 release
# @on: toolbox
# @timeout: 3m
# @matches: ^STATUS: deployed$
# @matches: ^REVISION: 1$

helm upgrade --install shop lab/web --version 0.1.0 -f shop.yaml --wait --timeout 2m
