# See what an upgrade would change
# @zh: 先看升级会改什么
# @on: toolbox
# @exit: 1
# @matches: ^-  replicas: 2$
# @matches: ^\+  replicas: 3$
# @absent: shop-web-test

sed -i 's/^replicaCount: .*/replicaCount: 3/' shop.yaml
helm template shop lab/web --version 0.2.0 -f shop.yaml --no-hooks | kubectl diff -f -
