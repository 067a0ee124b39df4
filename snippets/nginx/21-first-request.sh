# Ask from another machine
# @zh: 从另一台机器访问
# @on: client
# @timeout: 2m
# @matches: ^HTTP/1\.1 200 OK\r?$
# @matches: ^Server: nginx\r?$
# @expect: <h1>It works on web</h1>

apt-get update
apt-get install -y apache2-utils curl openssl
curl -sSi http://web/
