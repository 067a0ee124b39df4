# Trap: an address that is not in the certificate
# @zh: 陷阱：证书里没有的地址
# @on: toolbox
# @exit: 1
# @matches: x509: certificate is valid for .*<<vip>>.*, not 198\.51\.100\.21

kubectl --server https://198.51.100.21:6443 get nodes
