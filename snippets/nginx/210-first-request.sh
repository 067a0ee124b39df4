# Ask from another machine
# @zh: 从另一台机器访问
# @on: client
# @timeout: 2m
# @matches: ^HTTP/1\.1 200 OK\r?$
# @matches: ^Server: nginx\r?$
# @matches: ^Content-Type: text/html\r?$
# @expect: <h1>It works on web</h1>
# @matches: ^404 text/html \.git/config\n200 application/octet-stream \.well-known/acme-challenge/probe\n200 text/plain healthz$

apt-get update
apt-get install -y apache2-utils curl openssl
curl -sSi http://web/
# Nothing hidden is served, except what ACME asks for; the health check answers in plain text:
for path in .git/config .well-known/acme-challenge/probe healthz; do
  curl -sS -o /dev/null -w "%{http_code} %{content_type} $path\n" "http://web/$path"
done
