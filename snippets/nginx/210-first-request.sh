# Ask from another machine
# @zh: 从另一台机器访问
# @on: client
# @timeout: 2m
# @matches: ^HTTP/1\.1 200 OK\r?$
# @matches: ^Server: nginx\r?$
# @expect: <h1>It works on web</h1>
# @matches: ^404 \.git/config\n200 \.well-known/acme-challenge/probe$

apt-get update
apt-get install -y apache2-utils curl openssl
curl -sSi http://web/
# Nothing hidden is served, except what ACME asks for:
for path in .git/config .well-known/acme-challenge/probe; do
  curl -sS -o /dev/null -w "%{http_code} $path\n" "http://web/$path"
done
