# Throw the short-lived CA away
# @zh: 扔掉短命的 CA
# @on: etcd1
# @expect: ca-key.pem
# @absent: trap

rm -r trap
ls
