# Trap: an image that does not exist, and Helm is content
# @zh: 陷阱：镜像不存在，Helm 却说成功
# @on: toolbox
# @matches: ^STATUS: deployed$
# @matches: ^REVISION: 7$

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --set image.tag=1.62 | grep -E '^(STATUS|REVISION)'
