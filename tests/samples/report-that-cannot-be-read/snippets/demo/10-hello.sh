# Say hello
# @reports: etcd
# @reports: etcd: (
# @reports: etcd: etcd Version
# @reports: etcd: (a)(b)
# @reports: etcd: <<vresion>> (\S+)

echo hello
