# Recognise nginx all the same
# @zh: 照样认得出是 nginx
# @on: client
# @matches: ^Server: nginx\r?$
# @expect: The plain HTTP request was sent to HTTPS port

curl -sSi http://web:443/
