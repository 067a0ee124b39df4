# The toolbox does not trust it yet
# @zh: 工具机还不信任它
# @on: toolbox
# @expect: x509: certificate signed by unknown authority
# @expect: exit code 1
# @matches: ^sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}\n\Z

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts || echo "exit code $?"
openssl s_client -connect registry:5000 < /dev/null 2> /dev/null | openssl x509 > ~/registry.crt
openssl x509 -noout -fingerprint -sha256 -in ~/registry.crt
