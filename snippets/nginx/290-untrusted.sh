# Ask without trusting the certificate
# @zh: 还没信任证书时访问
# @on: client
# @exit: 60
# @matches: curl: \(60\) SSL certificate problem: self-signed certificate

curl -sS https://web/protocol
