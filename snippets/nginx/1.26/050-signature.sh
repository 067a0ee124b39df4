# Check the signature too
# @zh: 再验证签名
# @on: web
# @timeout: 2m
# @expect: using RSA key D6786CE303D9A9022998DC6CC8464D549AF75C0A
# @matches: ^gpgv: Good signature from "Sergey Kandaurov <.+>"$
# @absent: BAD signature

apt-get install -y gpg gpgv
curl -fsSLO https://nginx.org/keys/pluknet.key
curl -fsSLO https://nginx.org/download/nginx-<<nginx_version>>.tar.gz.asc
gpg --dearmor < pluknet.key > pluknet.gpg
gpgv --keyring ./pluknet.gpg nginx-<<nginx_version>>.tar.gz.asc nginx-<<nginx_version>>.tar.gz
