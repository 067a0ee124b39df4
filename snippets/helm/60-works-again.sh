# Upgrades work again
# @zh: 又能升级了
# @on: toolbox
# @timeout: 3m
# @matches: ^STATUS: deployed$
# @matches: ^REVISION: 15$

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --wait --timeout 2m | grep -E '^(STATUS|REVISION)'
