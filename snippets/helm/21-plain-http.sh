# Trap: a registry without TLS
# @zh: 陷阱：仓库没有 TLS
# @on: toolbox
# @exit: 1
# @expect: http: server gave HTTP response to HTTPS client

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts
