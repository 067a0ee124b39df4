# Throw the short-lived CA away
# @on: etcd1
# @expect: ca-key.pem
# @absent: trap

rm -r trap
ls
