# See the script refuse it
# @zh: 看脚本拒绝它
# @on: ca
# @exit: 1
# @expect: hand-over: etcd3/drill.pem does not name 198.51.100.13; nothing was changed

./hand-over etcd3 drill
