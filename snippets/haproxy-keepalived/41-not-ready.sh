# Let an API server lose its etcd
# @zh: 让一个 API server 连不上 etcd
# @on: api2
# @fixture: the stand-in now says 500 on /readyz, as an API server does whose etcd is gone; its port stays open
# @zh-fixture: 替身的 /readyz 现在返回 500，与 API server 连不上 etcd 时一样；端口仍然开着
# @matches: ^/run/etcd-is-down$

touch /run/etcd-is-down
ls /run/etcd-is-down
