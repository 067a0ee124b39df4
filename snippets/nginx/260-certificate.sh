# Make a certificate for this exercise
# @zh: 为演练做一张证书
# @on: web
# @expect: DNS:web, IP Address:198.51.100.11
# @matches: ^sha256 Fingerprint=[0-9A-F:]{95}$
# @matches: ^750 /etc/nginx/tls\n600 /etc/nginx/tls/web\.key$
# @matches: ^subject=CN ?= ?web$
# @absent: BEGIN

install -d -m 750 /etc/nginx/tls
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 \
  -subj /CN=web -addext subjectAltName=DNS:web,IP:198.51.100.11 \
  -keyout /etc/nginx/tls/web.key -out /etc/nginx/tls/web.crt
stat -c '%a %n' /etc/nginx/tls /etc/nginx/tls/web.key
openssl x509 -in /etc/nginx/tls/web.crt -noout -subject -ext subjectAltName -fingerprint -sha256
