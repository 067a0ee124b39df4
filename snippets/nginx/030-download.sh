# Download the source and check it
# @zh: 下载源码并校验
# @on: web
# @timeout: 2m
# @matches: ^nginx-<<nginx_version>>\.tar\.gz: OK$

apt-get update
apt-get install -y ca-certificates curl
cd /usr/local/src
curl -fsSLO https://nginx.org/download/nginx-<<nginx_version>>.tar.gz
echo "<<nginx_sha256>>  nginx-<<nginx_version>>.tar.gz" | sha256sum -c
