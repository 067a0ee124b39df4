# Throw the short-lived CA away
# @zh: 删掉这个短命的 CA
# @on: etcd1
# @expect: ca-key.pem
# @absent: trap

rm -r trap
ls
