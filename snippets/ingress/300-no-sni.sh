# By address, without a name
# @zh: 只用地址，不带域名
# @exit: 35
# @matches: \Acurl: \(35\) Recv failure: Connection reset by peer

curl -sSk "https://$node/"
