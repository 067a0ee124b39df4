# Trust it after a look at its fingerprint
# @zh: 核对指纹后信任它
# @on: toolbox
# @matches: ^sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}$
# @expect: 1 added, 0 removed

openssl s_client -connect registry:5000 -servername registry < /dev/null 2> /dev/null | openssl x509 > /usr/local/share/ca-certificates/registry.crt
openssl x509 -noout -fingerprint -sha256 -in /usr/local/share/ca-certificates/registry.crt
update-ca-certificates
