# The toolbox does not trust it yet
# @zh: 工具机还不信任它
# @on: toolbox
# @exit: 1
# @expect: x509: certificate signed by unknown authority

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts
