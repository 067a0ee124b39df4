# By address, without a name
# @zh: 只用地址，不带域名
# @exit: 35
# @expect: Connection reset by peer

curl -sSk "https://$node/"
