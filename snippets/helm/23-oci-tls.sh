# Make a certificate and restart it
# @zh: 制作证书并重启
# @on: registry
# @matches: ^sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}\n(curl: \(7\) .*\n)*HTTP/2 401
# @matches: (?i)^www-authenticate: Basic realm="registry"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=registry \
  -addext subjectAltName=DNS:registry -addext basicConstraints=critical,CA:FALSE -keyout /etc/docker/registry/tls.key -out /etc/docker/registry/tls.crt
chown root:docker-registry /etc/docker/registry/tls.key
chmod 640 /etc/docker/registry/tls.key
systemctl restart docker-registry
openssl x509 -noout -fingerprint -sha256 -in /etc/docker/registry/tls.crt
curl -sS --retry 5 --retry-connrefused --cacert /etc/docker/registry/tls.crt -I https://registry:5000/v2/
