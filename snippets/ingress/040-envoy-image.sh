# Take the Envoy that these nodes have
# @zh: 换成这里的节点上有的 Envoy
# @fixture: The manifest names Envoy 1.38.9, whose image cannot be had without a registry; these nodes have 1.38.3, out of a Python package. Pods that ask for the other one already would keep their places for minutes.
# @zh-fixture: 清单里写的是 Envoy 1.38.9，没有镜像仓库就拿不到；这里的节点上是取自 Python 软件包的 1.38.3。已经在等前者的 Pod 会占位好几分钟，所以强制删除。
# @expect: image updated

kubectl -n projectcontour set image daemonset/envoy envoy=docker.io/envoyproxy/envoy:distroless-v<<envoy>>
kubectl -n projectcontour delete pods -l app=envoy --force --ignore-not-found
