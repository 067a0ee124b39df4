# Fetch the certificate, and compare the fingerprint
# @zh: 取回证书，核对指纹
# @on: app2
# @timeout: 2m
# @matches: ^(openssl is already the newest version|Setting up openssl) 
# @matches: ^sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}\n\Z

apt-get install -y openssl
openssl s_client -connect ntp1:4460 -alpn ntske/1 < /dev/null 2> /dev/null |
    openssl x509 -out /etc/chrony/ntp1.crt
openssl x509 -in /etc/chrony/ntp1.crt -noout -fingerprint -sha256
