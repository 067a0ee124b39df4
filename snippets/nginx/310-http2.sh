# See HTTP/2 at work
# @zh: 确认 HTTP/2 生效
# @on: client
# @matches: ^web HTTP/2\.0 TLSv1\.3$
# @matches: ^web HTTP/1\.1 TLSv1\.3$
# @matches: ^web HTTP/2\.0 TLSv1\.2$
# @matches: ^ALPN protocol: h2$
# @expect: <h1>It works on web</h1>
# @expect: <h1>404 Not Found</h1>

curl -sS https://web/protocol
curl -sS --http1.1 https://web/protocol
curl -sS --tls-max 1.2 https://web/protocol
openssl s_client -connect web:443 -alpn h2,http/1.1 < /dev/null 2> /dev/null | grep -a ^ALPN
curl -sS https://web/ https://web/.git/config
